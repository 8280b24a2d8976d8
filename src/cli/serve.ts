import { buildFolders, finishPublishing, isUnfinished } from '#build/output/publish.ts';
import { inTurn } from '#build/output/turn.ts';
import { explainUnknownSettings, unknownSettings } from '#schemas/unknown-settings.ts';

/** `npm run serve`: serves the built site, after ending what a killed build had begun to publish. */
process.stderr.write(explainUnknownSettings(unknownSettings(process.env)));
const folders = buildFolders(process.cwd());
if (isUnfinished(folders)) await inTurn(folders.turn, console.error, () => finishPublishing(folders));
await import('#server/main.ts');
