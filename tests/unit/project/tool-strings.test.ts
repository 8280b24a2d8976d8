import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { COMMAND_CATALOG } from '#domain/commands/catalog.ts';
import { DECODED_COLUMNS } from '#domain/decode/decoded-table.ts';
import { DECODE_EXAMPLES } from '#domain/decode/examples.ts';
import { INTERFACE_LANGUAGES } from '#domain/interface-language.ts';
import { AVOIDANCES } from '#domain/pick/avoidance.ts';
import { CELL_LABELS } from '#domain/port-map/cell-kind.ts';
import { STATUS_WORDS } from '#domain/assignment-status.ts';
import { SEARCH_STRINGS } from '#domain/search/search-strings.ts';
import { TOOL_STRINGS } from '#domain/strings/tools.ts';
import { answerName, readWrongAddress } from '#domain/wrong-address.ts';
import { phrasebook } from '#elements/speak/phrasebook.ts';
import { toolStringsSchema } from '#schemas/tool-strings.ts';

/** Words that are the same in that language. */
const SAME_AS_ENGLISH = new Set([
  'de handbook page.port',
  'de decode said.port',
  'de map page.transport',
  'de map page.ports',
  'de map said.port',
  'de lists page.ports',
  'de lost said.port',
  'de search-page page.transport',
  'de search-page page.status',
  'fr handbook page.port',
  'fr decode said.port',
  'fr map page.transport',
  'fr map page.ports',
  'fr map page.articles',
  'fr map said.port',
  'fr lists page.ports',
  'fr lost said.port',
  'fr search-page page.transport',
  'pt-BR search-page page.status',
  'sv handbook page.port',
  'sv decode said.port',
  'sv decode said.process',
  'sv map page.transport',
  'sv map said.port',
  'sv lost said.port',
  'sv search-page page.transport',
  'sv search-page page.status',
]);

const codes = INTERFACE_LANGUAGES.map(({ code }) => code).filter((code) => code !== 'en');
const kinds = Object.entries(TOOL_STRINGS);

type Texts = Readonly<Record<string, unknown>>;

function flat(texts: Texts, path = ''): readonly (readonly [path: string, text: string])[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : flat(Object(value), `${path}${key}.`),
  );
}

const placeholders = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe.each(kinds)('the words of %s', (kind, english) => {
  test('are there in each language but English, and in no other', () => {
    expect(readdirSync(`content/strings/${kind}`).sort()).toEqual(codes.map((code) => `${code}.json`).sort());
  });

  describe.each(codes)('in %s', (code) => {
    const file: unknown = JSON.parse(readFileSync(`content/strings/${kind}/${code}.json`, 'utf8'));
    const strings = toolStringsSchema(english).parse(file);
    const { counts: _, ...plain } = strings;
    const originals = new Map(flat({ page: english.page, said: english.said }));

    test('have the places of English, and are its words in another language', () => {
      const untranslated: string[] = [];
      for (const [path, text] of flat(plain)) {
        expect(placeholders(text), path).toEqual(placeholders(originals.get(path) ?? ''));
        if (text === originals.get(path)) untranslated.push(`${code} ${kind} ${path}`);
      }
      expect(untranslated.filter((path) => !SAME_AS_ENGLISH.has(path))).toEqual([]);
    });

    test('count in every plural category of the language', () => {
      const { pluralCategories } = new Intl.PluralRules(code).resolvedOptions();
      for (const [key, forms] of Object.entries(strings.counts)) {
        const fixed = Object.keys(forms);
        // "many" of the Romance languages begins at a million.
        const needed = pluralCategories.filter((category) => category !== 'many' || code === 'ar');
        if (fixed.length > 1) expect(fixed.sort(), key).toEqual([...needed].sort());
        expect(forms.other, key).toContain('{count}');
      }
    });

    test('take at most 1 KB compressed', () => {
      expect(brotliCompressSync(JSON.stringify(file)).length).toBeLessThanOrEqual(1024);
    });
  });
});

test('a dictionary with a missing, an unknown or an empty text is refused', () => {
  const schema = toolStringsSchema(TOOL_STRINGS.pick);
  const good = schema.parse(JSON.parse(readFileSync('content/strings/pick/sv.json', 'utf8')));
  const { title: _title, ...fewer } = good.page;
  for (const page of [fewer, { ...good.page, extra: 'x' }, { ...good.page, title: '' }]) {
    expect(schema.safeParse({ ...good, page }).success).toBe(false);
  }
});

const WRONG_ADDRESSES = [
  '/a/b/c',
  '/ports/99999',
  '/ports/9999999999999',
  '/ports/-1',
  '/ports/0x50',
  '/ports/0x1ffff',
  '/ports/80-90',
  '/ports/no-such-name',
];

/** What readers are told of a wrong address; a link to one port is named as the frame names it. */
function advised(path: string): readonly string[] {
  const asked = readWrongAddress(path);
  const answer = asked.kind === 'name' ? answerName(asked, undefined) : asked;
  if (answer.kind === 'redirect') throw new Error(`${path} is no wrong address`);
  return [answer.sentence, ...answer.links.map(({ label }) => label)].filter(
    (text) => !/^Port \d+$/.test(text),
  );
}

/** Texts that are written elsewhere too: where one changes, its translation would be lost without a word. */
const WRITTEN_TWICE: Readonly<Record<string, readonly [keyof typeof TOOL_STRINGS, readonly string[]]>> = {
  'purposes of commands': ['commands', COMMAND_CATALOG.map(({ purpose }) => purpose)],
  'reasons to avoid a number': ['pick', AVOIDANCES.map(({ label }) => label)],
  'legend of the map': ['map', Object.values(CELL_LABELS)],
  'statuses to filter by': ['search-page', Object.values(SEARCH_STRINGS.status)],
  'statuses of a block': ['lists', Object.values(STATUS_WORDS).filter((status) => status !== 'dynamic')],
  'ways on from a wrong address': ['lost', WRONG_ADDRESSES.flatMap(advised)],
  'examples to decode': [
    'decode',
    DECODE_EXAMPLES.map(({ title }) => title).filter(
      (title) => !/^(docker ps|\/proc\/net\/tcp)$/.test(title),
    ),
  ],
};

test.each(Object.entries(WRITTEN_TWICE))('every one of the %s has a translation', (_, [kind, texts]) => {
  const { page } = TOOL_STRINGS[kind];
  const book = phrasebook(
    Object.values(page).map((text) => [text, `§${text}`] as const),
    'sv',
  );
  expect(texts.filter((text) => !book.translate(text)?.startsWith('§'))).toEqual([]);
});

test('the columns of the decoder are headed as in its table of words', () => {
  const { said } = TOOL_STRINGS.decode;
  expect(DECODED_COLUMNS.map(({ heading }) => heading)).toEqual(DECODED_COLUMNS.map(({ key }) => said[key]));
});
