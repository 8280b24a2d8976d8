import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createOfficialRegistry, readBuiltInRegistry } from '#registry/load-registry.ts';
import { readOfficialFile } from '#registry/official-file.ts';
import { readSnapshots, SNAPSHOT_SOURCES } from '#registry/registry-snapshots.ts';
import { scoreRegistry } from '#registry/score-registry.ts';
import { findDrift } from '#registry/snapshot-drift.ts';
import { driftLines, scoreLines } from './registry-score-report.ts';
import { runCommand } from './run-command.ts';

const USAGE = 'usage: npm run registry:score -- --against FILE   (an official CSV or XML of any date)';

await runCommand(() => {
  const { values } = parseArgs({ options: { against: { type: 'string' } } });
  if (values.against === undefined) throw new Error(USAGE);
  const { records, updated, format } = readOfficialFile(readFileSync(values.against));
  const truth = createOfficialRegistry(records, updated);
  const builtIn = readBuiltInRegistry();
  const drift = findDrift(readSnapshots().current, truth);
  const drifted = new Set(drift.map(({ key }) => key));

  console.log(`The built-in registry (names as of ${SNAPSHOT_SOURCES.current.asOf}) against`);
  console.log(`${values.against} (${format}, ${records.length} records, as of ${updated})\n`);
  console.log('As it is:');
  console.log(scoreLines(scoreRegistry(builtIn, truth)).join('\n'));
  if (drift.length === 0) return;
  console.log(`\nThe registry changed between the two dates in ${drift.length} places:`);
  console.log(driftLines(drift).join('\n'));
  console.log('\nWith these places set aside:');
  const leaveOut = (port: number, transport: string) => drifted.has(`${port}/${transport}`);
  console.log(scoreLines(scoreRegistry(builtIn, truth, leaveOut)).join('\n'));
});
