import { cleanText, squash, tokenize } from '#domain/search/clean-text.ts';
import { isCompanionWord, isQuestionWord } from '#domain/search/filler-words.ts';
import type { Program } from '#domain/search/search-document.ts';

/** The form in which names are compared. */
export const keyOf = (name: string): string => squash(cleanText(name));

/** What search compares a name with once companions ("server") are left out; `''` where nothing else is in it. */
function essenceOf(name: string): string {
  const words = tokenize(cleanText(name));
  return words.filter((word) => !isCompanionWord(word) && !isQuestionWord(word)).join('');
}

/** True if a name goes on where another ends: "kafka broker" after "kafka". */
const goesOn = (name: string, known: string): boolean =>
  cleanText(name)
    .replace(/[-_./:]+/g, ' ')
    .startsWith(`${cleanText(known).replace(/[-_./:]+/g, ' ')} `);

/**
 * Names without those that search finds anyway: other spacing or punctuation of a known one, one with
 * a companion word ("redis server") or with more words behind it. Shorter names come first. What names
 * something else too (`shared`, squashed) stays, or only that would be found by the whole name.
 */
export function withoutNeedless(
  names: readonly string[],
  alreadyKnown: readonly string[],
  shared: ReadonlySet<string> = new Set(),
): string[] {
  const known = [...alreadyKnown];
  const keys = new Set(known.map(keyOf));
  const kept: string[] = [];
  for (const name of [...names].sort((left, right) => left.length - right.length)) {
    const key = keyOf(name);
    if (keys.has(key)) continue;
    const isFoundAnyway = keys.has(essenceOf(name)) || known.some((other) => goesOn(name, other));
    if (isFoundAnyway && !shared.has(key)) continue;
    keys.add(key);
    known.push(name);
    kept.push(name);
  }
  return kept;
}

/** Parts the phrases ("remote desktop") from the names of one word, which are loaded first. */
export function splitPhrases(program: Program): {
  readonly program: Program;
  readonly phrases: readonly string[];
} {
  const isPhrase = (alias: string): boolean => alias.includes(' ');
  return {
    program: { ...program, aliases: program.aliases.filter((alias) => !isPhrase(alias)) },
    phrases: program.aliases.filter(isPhrase),
  };
}
