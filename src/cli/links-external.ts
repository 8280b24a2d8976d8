import './require-node.mjs';
import { parseArgs } from 'node:util';
import { readArticleFiles } from '#build/article-check/read-articles.ts';
import { articleLinks } from './links-external/article-links.ts';
import { askLink } from './links-external/ask-link.ts';
import { askPolitely } from './links-external/ask-politely.ts';
import { linkReport } from './links-external/link-report.ts';
import { runCommand } from './run-command.ts';

const USAGE = 'usage: npm run links:external [-- --only HOST] [--timeout SECONDS] [--pause MILLISECONDS]';
const HOSTS_AT_A_TIME = 8;

/** `npm run links:external`: the external links of all articles with their status; exit code 1 if one is broken. */
await runCommand(async () => {
  const { only, timeout, pause } = options();
  const articles = articleLinks(readArticleFiles(process.cwd()), only);
  if (articles.length === 0)
    throw new Error(`No article has an external link${only === undefined ? '' : ` to ${only}`}.`);
  let asked = 0;
  const ask = (address: string) => {
    asked += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r  ${asked} asked `);
    return askLink(address, timeout * 1000);
  };
  const addresses = articles.flatMap((article) => article.addresses);
  const states = await askPolitely(addresses, ask, { hosts: HOSTS_AT_A_TIME, pause });
  if (process.stderr.isTTY) process.stderr.write('\n');
  console.log(linkReport(articles, states).join('\n'));
  if ([...states.values()].some(({ verdict }) => verdict === 'broken')) process.exitCode = 1;
});

function options(): { only: string | undefined; timeout: number; pause: number } {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        timeout: { type: 'string', default: '20' },
        pause: { type: 'string', default: '1000' },
      },
    });
    return {
      only: values.only?.toLowerCase(),
      timeout: amount(values.timeout, 1),
      pause: amount(values.pause, 0),
    };
  } catch (thrown) {
    throw new Error(`${thrown instanceof Error ? thrown.message : String(thrown)}\n${USAGE}`, {
      cause: thrown,
    });
  }
}

function amount(text: string, least: number): number {
  const value = Number(text);
  if (!/^\d{1,7}$/.test(text) || value < least)
    throw new Error(`"${text}" is not a whole number from ${least} on`);
  return value;
}
