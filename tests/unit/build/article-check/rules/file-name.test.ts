import { expect, it } from 'vitest';
import { fileName } from '#build/article-check/rules/file-name.ts';
import { findings, sample } from '../sample.ts';

it.each([
  ['0.mdx', []],
  ['65535.mdx', []],
  ['0514.mdx', ['0514.mdx:1: "0514" is not a port number — rename the file to 514.mdx']],
  [
    '65536.mdx',
    [
      '65536.mdx:1: "65536" is not a port number — rename the file to a number from 0 to 65535, such as 2203.mdx',
    ],
  ],
  ['ssh.mdx', [expect.stringContaining('"ssh" is not a port number')]],
  ['22 .mdx', [expect.stringContaining('"22 " is not a port number')]],
  ['٢٢.mdx', [expect.stringContaining('is not a port number')]],
  ['.mdx', [expect.stringContaining('"" is not a port number')]],
])('%s', (name, expected) => {
  expect(findings(fileName, sample([], name))).toEqual(expected);
});
