/** Holds SQLite's write lock: `node lock-holder.ts FILE MILLISECONDS`. Says `locked` once it has it. */
import { DatabaseSync } from 'node:sqlite';

const [file = '', milliseconds = '0'] = process.argv.slice(2);
const database = new DatabaseSync(file, { timeout: 5_000 });
database.exec('begin immediate');
process.stdout.write('locked\n');
setTimeout(() => {
  database.exec('rollback');
  database.close();
}, Number(milliseconds));
