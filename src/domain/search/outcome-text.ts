import type { SearchOutcome } from './search-engine.ts';
import { fill } from '../strings/fill.ts';
import type { SearchStrings } from './search-strings.ts';

/** What a message may repeat of what was typed, in characters. */
const LONGEST_ECHO = 60;

/** The number of results, in the plural of the language. */
function countText({ total, hits }: SearchOutcome, strings: SearchStrings, language: string): string {
  if (hits.length < total) return fill(strings.first, { count: total, shown: hits.length });
  const category = new Intl.PluralRules(language).select(total);
  return fill(strings.results[category] ?? strings.results.other, { count: total });
}

/** What to say instead of results, or beside them: a number that no port has, nothing found; else `''`. */
export function noticeText({ query, total }: SearchOutcome, strings: SearchStrings): string {
  const [number] = query.outOfRange;
  if (number !== undefined) return fill(strings.outOfRange, { number: number.slice(0, LONGEST_ECHO) });
  if (total > 0 || query.text === '') return '';
  return fill(strings.none, { query: query.text.slice(0, LONGEST_ECHO) });
}

/** The one sentence above a list of results, as screen readers hear it; a hint where nothing was asked. */
export function outcomeText(outcome: SearchOutcome, strings: SearchStrings, language: string): string {
  if (outcome.query.text === '' && outcome.total === 0) return strings.hint;
  const notice = noticeText(outcome, strings);
  const count = outcome.total > 0 ? countText(outcome, strings, language) : '';
  return [notice, count].filter((sentence) => sentence !== '').join(' ');
}
