import type { SearchStrings } from '#domain/search/search-strings.ts';
import { SEARCH_STRINGS } from '#domain/search/search-strings.ts';
import { readerLanguage } from '../reader-language.ts';

const dictionaries = import.meta.glob<SearchStrings>('/content/strings/search/*.json', { import: 'default' });

/** What search says, and in which language: English until `loadSearchWords` has fetched another. */
export const searchWords: { strings: SearchStrings; language: string } = {
  strings: SEARCH_STRINGS,
  language: 'en',
};

/** Fetches the words in the reader's language, once, and marks the element that will show them. */
export async function loadSearchWords(shownIn?: HTMLElement): Promise<void> {
  const { code } = readerLanguage;
  const strings = await dictionaries[`/content/strings/search/${code}.json`]?.();
  if (strings === undefined) return;
  Object.assign(searchWords, { strings, language: code });
  if (shownIn !== undefined) markSearchWords(shownIn);
}

/** Says on an element which language its words are in, once they have come. */
export function markSearchWords(shownIn: HTMLElement): void {
  if (searchWords.language === 'en') return;
  shownIn.lang = searchWords.language;
  shownIn.dir = readerLanguage.direction;
}
