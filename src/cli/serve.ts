import { buildFolders, finishPublishing } from '#build/output/publish.ts';

/** `npm run serve`: serves the built site, after ending what a killed build had begun to publish. */
finishPublishing(buildFolders(process.cwd()));
await import('#server/main.ts');
