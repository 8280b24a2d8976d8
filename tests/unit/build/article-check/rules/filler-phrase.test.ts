import { expect, it } from 'vitest';
import { fillerPhrase } from '#build/article-check/rules/filler-phrase.ts';
import { findings, sample } from '../sample.ts';

it.each([
  ["In today's digital landscape all is connected.", 2],
  ['In today’s world.', 1],
  ['It is important\nto note that it listens.', 1],
  ['It plays a CRUCIAL role.', 1],
  ['We delve into it.', 1],
  ['A robust and seamless solution.', 2],
  ['In conclusion, close it.', 1],
  ['A port on the landscape page of a printer.', 0],
  ['Robustness is a principle of RFC 1122.', 0],
  ['`npm run in-conclusion` and\n\n```\nin conclusion\n```\n\n', 0],
])('%j', (sentence, count) => {
  expect(findings(fillerPhrase, sample([['The registry', `${sentence} The registry`]]))).toHaveLength(count);
});

it('names the line, the phrase and what to do, in title and summary too', () => {
  const article = sample([
    ['which collects', 'which when it comes to logs collects'],
    ['has a document', 'has, at its\ncore, a document'],
  ]);
  expect(findings(fillerPhrase, article)).toEqual([
    '514.mdx:3: "when it comes to" is filler — begin with the thing itself',
    '514.mdx:34: "at its core" is filler — remove it',
  ]);
});
