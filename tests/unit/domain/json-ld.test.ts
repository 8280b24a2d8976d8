import { expect, it } from 'vitest';
import { jsonLdText } from '#domain/json-ld.ts';

it.each([
  '</script><script>alert(1)</script>',
  '<!--',
  '-->',
  ']]>',
  '"onx=',
  '{1+1}',
  '&lt;',
  '\u2028\u2029',
  '\u202e',
])('carries %j and cannot be ended by it', (hostile) => {
  const text = jsonLdText({ name: hostile });
  expect(text).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(text)).toEqual({ name: hostile });
});
