import { expect, it } from 'vitest';
import { negotiateMediaType } from '#server/media-type.ts';

const CHROME = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';

it.each([
  [undefined, 'text/html'],
  ['*/*', 'text/html'],
  [CHROME, 'text/html'],
  ['text/plain', 'text/plain'],
  ['TEXT/Plain', 'text/plain'],
  ['text/plain, */*;q=0.1', 'text/plain'],
  ['application/json', 'application/json'],
  ['application/json, text/plain, */*', 'text/html'],
  ['text/*', 'text/html'],
  ['text/*;q=0.5, application/json;q=0.6', 'application/json'],
  ['text/html;q=0, */*', 'text/plain'],
  ['text/html;q=0.2, text/plain;q=0.3', 'text/plain'],
  ['text/plain;charset=utf-8;q=0.9, text/html;q=0.8', 'text/plain'],
  ['image/png', undefined],
  ['', undefined],
  ['*/*;q=0', undefined],
  ['*/plain', undefined],
  ['text', undefined],
  ['text/plain;q=7', 'text/plain'],
  [',,;q=1,text/plain', 'text/plain'],
  [`${'a/b,'.repeat(2000)}text/plain`, 'text/plain'],
])('Accept %j means %j', (accept, expected) => {
  expect(negotiateMediaType(accept, ['text/html', 'text/plain', 'application/json'])).toBe(expected);
});
