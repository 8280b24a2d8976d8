import { expect, test } from 'vitest';
import { matchLanguage } from '#domain/interface-language.ts';

test.each([
  [['sv-SE', 'en'], 'sv'],
  [['en-US', 'sv'], 'en'],
  [['nb', 'de-AT'], 'de'],
  [['pt'], 'pt-BR'],
  [['pt-PT'], 'pt-BR'],
  [['zh'], 'zh-CN'],
  [['zh-Hans-SG'], 'zh-CN'],
  [['zh-TW'], 'en'],
  [['zh-Hant', 'ja'], 'ja'],
  [['AR-eg'], 'ar'],
  [['x-klingon', '', '__proto__'], 'en'],
  [[], 'en'],
])('%j is spoken to in %s', (preferred, code) => {
  expect(matchLanguage(preferred).code).toBe(code);
});
