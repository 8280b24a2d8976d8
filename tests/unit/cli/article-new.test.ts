import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkArticles } from '#build/article-check/check-articles.ts';
import { readArticleFiles, toArticle } from '#build/article-check/read-articles.ts';
import { newArticle } from '#cli/article-new/new-article.ts';
import { facts } from '../build/article-check/sample.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'article-'));
  mkdirSync(join(root, 'content/ports'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const begin = (...args: readonly string[]): string => newArticle(args, { ...facts, root });

/** Rules that a template can not yet keep; every other one it does. */
const TO_BE_WRITTEN = /^(still to write: |the text has \d+ words)/;

describe('article:new', () => {
  // Nameless, reserved, unassigned, dynamic; several names, one transport, historic names, names that YAML would misread.
  it.each([0, 4, 24, 49, 63, 80, 92, 106, 512, 514, 914, 1000, 3478, 4243, 5173, 24554, 47808, 49999, 65535])(
    'begins an article of port %s that only has to be written',
    (port) => {
      expect(begin(String(port))).toBe(`content/ports/${port}.mdx`);
      const files = readArticleFiles(root);
      expect(files.map(toArticle)).toMatchObject([{ port, data: { updated: facts.today } }]);
      const found = checkArticles(files, facts).map(({ what }) => what);
      expect(found.filter((what) => !TO_BE_WRITTEN.test(what) && !what.includes('obsoletes'))).toEqual([]);
      expect(found.filter((what) => what.startsWith('still to write'))).toHaveLength(11);
    },
  );

  it('takes the documents of the registry as sources', () => {
    begin('3478');
    const [stun] = readArticleFiles(root).map(toArticle);
    expect(stun?.data.registry.udp).toEqual(['stun', 'turn', 'stun-behavior']);
    expect(stun?.data.sources.map(({ id }) => id)).toEqual(expect.arrayContaining(['iana', 'rfc5766']));
  });

  it('never touches an article that is there', () => {
    writeFileSync(join(root, 'content/ports/22.mdx'), 'mine');
    expect(() => begin('22')).toThrow('content/ports/22.mdx is there already: port 22 has its article.');
    expect(readFileSync(join(root, 'content/ports/22.mdx'), 'utf8')).toBe('mine');
  });

  it.each([
    [[], 'Name one port.\nusage: npm run article:new -- PORT'],
    [['22', '23'], 'Name one port.'],
    [['ssh'], '"ssh" is not a port: it is not a number in digits.'],
    [['../22'], '"../22" is not a port'],
    [['022'], 'write it without leading zeros: 22.'],
    [['65536'], 'ports go from 0 to 65535'],
    [['-1'], 'not a number in digits'],
    [['1e3'], 'not a number in digits'],
    [[''], '"" is not a port'],
  ])('refuses %j', (args, message) => {
    expect(() => begin(...args)).toThrow(message);
    expect(readArticleFiles(root)).toEqual([]);
  });
});
