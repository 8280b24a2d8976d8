import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE_FOLDER } from '#build/article-check/read-articles.ts';
import { FIRST_PORT, LAST_PORT, parsePortNumber, type PortNumber } from '#domain/port-number.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import type { RfcIndex } from '#domain/rfc.ts';
import { articleTemplate } from './template.ts';

const USAGE = 'usage: npm run article:new -- PORT   (such as 2203)';

export interface NewArticle {
  readonly registry: PortRegistry;
  readonly rfcs: RfcIndex;
  /** The project's folder. */
  readonly root: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Writes the template of an article and returns its path from the root. Throws an Error that says the mend; no file is ever overwritten. */
export function newArticle(args: readonly string[], { registry, rfcs, root, today }: NewArticle): string {
  const port = portOf(args);
  const file = `${ARTICLE_FOLDER}/${port}.mdx`;
  if (existsSync(join(root, file))) {
    throw new Error(`${file} is there already: port ${port} has its article. Change that one.`);
  }
  writeFileSync(join(root, file), articleTemplate(registry.port(port), rfcs, today), { flag: 'wx' });
  return file;
}

function portOf(args: readonly string[]): PortNumber {
  const [text, ...rest] = args;
  if (text === undefined || rest.length > 0) throw new Error(`Name one port.\n${USAGE}`);
  const parsed = parsePortNumber(text);
  if (parsed.ok) return parsed.port;
  const why = {
    'not-a-number': 'it is not a number in digits',
    'leading-zero': `write it without leading zeros: ${Number(text)}`,
    'out-of-range': `ports go from ${FIRST_PORT} to ${LAST_PORT}`,
  }[parsed.problem];
  throw new Error(`"${text}" is not a port: ${why}.\n${USAGE}`);
}
