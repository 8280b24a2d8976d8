import { buildFolders, finishPublishing } from '#build/output/publish.ts';
import { explainUnknownSettings, unknownSettings } from '#schemas/unknown-settings.ts';

/** `npm run serve`: serves the built site, after ending what a killed build had begun to publish. */
process.stderr.write(explainUnknownSettings(unknownSettings(process.env)));
finishPublishing(buildFolders(process.cwd()));
await import('#server/main.ts');
