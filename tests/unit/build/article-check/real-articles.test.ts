import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { checkArticles } from '#build/article-check/check-articles.ts';
import { mentionedRfcs } from '#build/article-check/cited-rfcs.ts';
import { findingText } from '#build/article-check/finding.ts';
import { readArticleFiles } from '#build/article-check/read-articles.ts';
import { readText, reasonToSkip, RFC_INDEX } from '../../registry/oracle.ts';
import { facts } from './sample.ts';

let files: ReturnType<typeof readArticleFiles>;
beforeAll(() => {
  files = readArticleFiles('.');
});

it('the articles of this project break no rule', () => {
  const now = { ...facts, today: new Date().toISOString().slice(0, 10) };
  expect(checkArticles(files, now).map(findingText)).toEqual([]);
  expect(files.length).toBeGreaterThanOrEqual(250);
}, 60_000);

const reason = reasonToSkip(RFC_INDEX);
it.skipIf(reason)(
  `every RFC that they name is in the RFC Editor's index${reason ? ` (${reason})` : ''}`,
  () => {
    const index = z
      .record(z.string(), z.object({ title: z.string() }))
      .parse(JSON.parse(readText(RFC_INDEX)));
    const named = files.flatMap(mentionedRfcs).map(({ number }) => number);
    expect(named.length).toBeGreaterThan(500);
    expect(named.filter((number) => index[number] === undefined)).toEqual([]);
  },
);
