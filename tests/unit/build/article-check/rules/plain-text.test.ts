import { expect, it } from 'vitest';
import { plainText } from '#build/article-check/rules/plain-text.ts';
import { findings, sample } from '../sample.ts';

const found = (text: string) =>
  findings(plainText, sample([['The registry keeps', `${text}\n\nThe registry keeps`]]));

it.each([
  ['<Chart data="x" />', '"<Chart" is a tag'],
  ['A <b>bold</b> word', '"<b>" is a tag'],
  ['<https://example.org>', '"<https://example.org>" is a tag or an address'],
  ['<!-- a note -->', '"<!--" is a tag'],
  ['It is {1 + 1}.', '"{1" is a brace'],
  ['A note {/* to authors */} here', '"{/*" is a brace'],
  ["import Chart from './chart.astro'", 'is a statement of JavaScript'],
  ["import 'x'", 'is a statement of JavaScript'],
  ['export const port = 1', 'is a statement of JavaScript'],
])('refuses %j with its line and a mend', (text, said) => {
  expect(found(text)[0]).toMatch(/^514\.mdx:34: .+ — (?:remove|write|put) /);
  expect(found(text)[0]).toContain(said);
});

it.each([
  'Ports < 1024 and > 1023, x<3',
  'The code `<b>` and `{x}`',
  '```js\nimport x from "y";\nexport const a = { b: <C /> };\n```',
  'import duties are paid, and\nexport lists of NFS are read',
  'An arrow -> and <- and <3',
])('leaves %j alone', (text) => {
  expect(found(text)).toEqual([]);
});
