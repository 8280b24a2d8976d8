import { expect, it } from 'vitest';
import { readArticleFile } from '#build/article-check/read-articles.ts';
import { frontMatter } from '#build/article-check/rules/front-matter.ts';
import { findings, sample } from '../sample.ts';

it.each([
  ['an empty file', ''],
  ['a text alone', 'Port 22 is SSH.\n'],
  ['a head without an end', '---\ntitle: x\n'],
  ['a head with a byte order mark before it', '\uFEFF---\ntitle: x\n---\n'],
])('%s has no front matter', (_, text) => {
  expect(findings(frontMatter, readArticleFile('22.mdx', text))).toEqual([
    expect.stringMatching(/^22\.mdx:1: the file does not begin with front matter — put the fields/),
  ]);
});

it('an empty head misses every field', () => {
  const [first] = findings(frontMatter, readArticleFile('22.mdx', '---\n---\ntext\n'));
  expect(first).toMatch(/^22\.mdx:2: /);
});

const REFUSED: readonly (readonly [from: string, to: string, expected: RegExp])[] = [
  [
    'title: One Number',
    'title: One: Number',
    /^514\.mdx:2: not YAML: .* — mend the indentation, or quote the value$/,
  ],
  ['title: One Number for Two', 'title: 514', /^514\.mdx:2: title: /],
  ['title: One Number for Two\n', '', /^514\.mdx:2: title: .* — add the field/],
  [
    'title: One Number for Two',
    `title: ${'x'.repeat(61)}`,
    /^514\.mdx:2: title: .* — make it shorter: at most 60, it has 61$/,
  ],
  [
    'topics: [monitoring, history]',
    'topics: []',
    /^514\.mdx:13: topics: .* — say more: at least 1, it has 0$/,
  ],
  ['port: 6514', "port: '6514'", /^514\.mdx:15: related\.0\.port: .* — write 6514$/],
  [
    'port: 6514',
    'port: 65536',
    /^514\.mdx:15: related\.0\.port: a related port is an integer from 0 to 65535/,
  ],
  [
    'transport: udp',
    'transport: sctp',
    /^514\.mdx:10: uses\.0\.transport: .* — write one of tcp, udp, both$/,
  ],
  ['id: rsyslog', 'id: R syslog', /^514\.mdx:27: sources\.2\.id: .* — write r-syslog$/],
  ['updated: 2026-11-23', 'updated: 2026/3/9', /^514\.mdx:31: updated: .* — write 2026-03-09$/],
  ['updated: 2026-11-23', 'updated: 2026-02-30', /^514\.mdx:31: updated: .* — src\/schemas/],
  [
    'url: https://www.rsyslog.com',
    'url: www.rsyslog.com',
    /^514\.mdx:30: sources\.2\.url: .* — write https:\/\/www\.rsyslog\.com\//,
  ],
  ['url: https://www.rsyslog.com', 'url: javascript://www.rsyslog.com', /^514\.mdx:30: sources\.2\.url: /],
  [
    'updated: 2026',
    'tags: [x]\nupdated: 2026',
    /: Unrecognized key: "tags" — remove "tags", or mend the spelling$/,
  ],
  ['aliases: [syslog, rsh]', 'aliases: [syslog, 514]', /^514\.mdx:17: aliases\.1: /],
];

it.each(REFUSED)('%j → %j', (from, to, expected) => {
  const found = findings(frontMatter, sample([[from, to]]));
  expect(found.map((line) => expected.test(line))).toContain(true);
});
