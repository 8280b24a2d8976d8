import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { FEEDBACK_STRINGS } from '#domain/feedback-strings.ts';
import { INTERFACE_LANGUAGES } from '#domain/interface-language.ts';
import { PAGE_STRINGS } from '#domain/page-strings.ts';
import { SEARCH_STRINGS } from '#domain/search/search-strings.ts';
import { fill } from '#domain/strings/fill.ts';
import { interfaceStringsSchema } from '#schemas/interface-strings.ts';
import { searchStringsSchema } from '#schemas/search-strings.ts';

const FOLDER = 'content/strings';
const ENGLISH = { page: PAGE_STRINGS, feedback: FEEDBACK_STRINGS };

/** Words that are the same in that language, or that nobody translates. */
const SAME_AS_ENGLISH = new Set([
  'de page.ports',
  'de page.port',
  'fr page.ports',
  'fr page.port',
  'fr page.services',
  'fr page.sources',
  'fr page.contact',
  'sv page.port',
]);

type Texts = Readonly<Record<string, unknown>>;

/** All texts by their path: `feedback.reasons.wrong`. */
function flat(texts: Texts, path = ''): readonly (readonly [path: string, text: string])[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : flat(Object(value), `${path}${key}.`),
  );
}

const placeholders = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();
const english = new Map(flat(ENGLISH));
const codes = INTERFACE_LANGUAGES.map(({ code }) => code).filter((code) => code !== 'en');

test('there is a file for each language but English, and no other', () => {
  expect(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith('.json'))
      .sort(),
  ).toEqual(codes.map((code) => `${code}.json`).sort());
});

describe.each(codes)('%s', (code) => {
  const file = readFileSync(`${FOLDER}/${code}.json`, 'utf8');
  const strings = interfaceStringsSchema.parse(JSON.parse(file));

  test('has the keys and the placeholders of English', () => {
    const texts = flat(strings);
    expect(texts.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
    for (const [path, text] of texts)
      expect(placeholders(text), path).toEqual(placeholders(english.get(path) ?? ''));
  });

  test('leaves nothing untranslated', () => {
    const untranslated = flat(strings)
      .filter(([path, text]) => text === english.get(path))
      .map(([path]) => `${code} ${path}`);
    expect(untranslated.filter((path) => !SAME_AS_ENGLISH.has(path))).toEqual([]);
  });

  test('takes at most 1 KB compressed', () => {
    expect(brotliCompressSync(JSON.stringify(JSON.parse(file))).length).toBeLessThanOrEqual(1024);
  });
});

test('a dictionary with a missing, an unknown or an empty text is refused', () => {
  const good: unknown = JSON.parse(readFileSync(`${FOLDER}/sv.json`, 'utf8'));
  const { page, feedback } = interfaceStringsSchema.parse(good);
  const { ports: _ports, ...fewer } = page;
  for (const bad of [fewer, { ...page, extra: 'x' }, { ...page, ports: '' }]) {
    expect(interfaceStringsSchema.safeParse({ page: bad, feedback }).success).toBe(false);
  }
});

describe.each(codes)('search in %s', (code) => {
  const file = readFileSync(`${FOLDER}/search/${code}.json`, 'utf8');
  const strings = searchStringsSchema.parse(JSON.parse(file));
  const originals = new Map(flat({ ...SEARCH_STRINGS, results: {} }));

  test('has the keys and the places of English, and a text of its own for each', () => {
    const texts = flat({ ...strings, results: {} });
    expect(texts.map(([path]) => path).sort()).toEqual([...originals.keys()].sort());
    for (const [path, text] of texts) {
      expect(placeholders(text), path).toEqual(placeholders(originals.get(path) ?? ''));
      if (path !== 'port') expect(text, path).not.toBe(originals.get(path));
    }
  });

  test('counts in every plural category of the language', () => {
    const rules = new Intl.PluralRules(code);
    for (const count of [0, 1, 2, 3, 11, 100, 1.5]) {
      const text = strings.results[rules.select(count)] ?? strings.results.other;
      expect(fill(text, { count })).not.toContain('{');
    }
  });

  test('takes at most 1 KB compressed', () => {
    expect(brotliCompressSync(JSON.stringify(JSON.parse(file))).length).toBeLessThanOrEqual(1024);
  });
});
