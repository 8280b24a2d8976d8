import { expect, it } from 'vitest';
import { topicListed } from '#build/article-check/rules/topic-listed.ts';
import { findings, sample } from '../sample.ts';

it.each([
  ['[monitoring]', []],
  ['[databses]', ['514.mdx:13: "databses" is not a topic — write databases']],
  ['[history, DATABASES]', ['514.mdx:13: "DATABASES" is not a topic — write databases']],
  ['[monitoring, monitoring]', ['514.mdx:13: the topic "monitoring" is named twice — name it once']],
  [
    '[underwater basket weaving]',
    [expect.stringMatching(/is not a topic — write one of ai, apple, .*, windows$/)],
  ],
  ['[__proto__]', [expect.stringContaining('"__proto__" is not a topic')]],
  ['monitoring', []],
])('topics: %s', (topics, expected) => {
  expect(findings(topicListed, sample([['[monitoring, history]', topics]]))).toEqual(expected);
});
