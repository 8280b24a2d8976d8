import './require-node.mjs';
import { loadRegistry } from '#registry/load-registry.ts';
import { loadRfcs } from '#registry/load-rfcs.ts';
import { newArticle } from './article-new/new-article.ts';
import { runCommand } from './run-command.ts';

/** `npm run article:new -- PORT`: begins an article from what the registry says. */
await runCommand(() => {
  const file = newArticle(process.argv.slice(2), {
    registry: loadRegistry(),
    rfcs: loadRfcs(),
    root: process.cwd(),
    today: new Date().toISOString().slice(0, 10),
  });
  console.log(`${file} is begun. \`npm run article:check\` tells what is still to be written.`);
});
