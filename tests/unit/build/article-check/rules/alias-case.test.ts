import { expect, it } from 'vitest';
import { aliasCase } from '#build/article-check/rules/alias-case.ts';
import { findings, sample } from '../sample.ts';

it.each([
  ['[]', []],
  ['[c++, größe, "10.0"]', []],
  ['[syslog, RSH]', ['514.mdx:17: the alias "RSH" is not lower case — write rsh']],
  ['[Ärger]', ['514.mdx:17: the alias "Ärger" is not lower case — write ärger']],
  [
    '[rsh, Rsh]',
    [expect.stringContaining('"Rsh" is not lower case'), expect.stringContaining('"rsh" is there twice')],
  ],
  ['[" rsh"]', [expect.stringContaining('write rsh')]],
  ['[5, null]', []],
])('aliases: %s', (aliases, expected) => {
  expect(findings(aliasCase, sample([['[syslog, rsh]', aliases]]))).toEqual(expected);
});
