import type { LibraryArticle } from '../article.ts';
import type { Finding } from '../finding.ts';
import type { LibraryRule } from '../rule.ts';
import { WORD } from '../words.ts';

/** So many words in the same order are no accident. */
export const RUN = 12;

interface Place {
  readonly article: LibraryArticle;
  /** The index of the run's first word. */
  readonly start: number;
}

const wordsOf = ({ body }: LibraryArticle): readonly string[] => body.prose.toLowerCase().match(WORD) ?? [];
const lineOf = ({ article, start }: Place): number => article.body.findInProse(WORD)[start]?.line ?? 1;

/** No paragraph is told twice. */
export const sharedRun: LibraryRule = {
  name: 'shared-run',
  description: `No ${RUN} words in a row are shared by two articles.`,
  scope: 'library',
  *check(articles) {
    const newBodies = articles.filter(({ hasKnownBody }) => !hasKnownBody);
    if (newBodies.length === 0) return;
    const keysOf = createRunKeys(newBodies.flatMap(wordsOf));
    const places = new Map<number, Place>();
    for (const article of articles) {
      const words = wordsOf(article);
      const told = new Set<LibraryArticle>();
      for (const { start, key } of keysOf(words)) {
        const here = { article, start };
        const place = places.get(key);
        if (place === undefined) places.set(key, here);
        else if (place.article !== article && !told.has(place.article)) {
          told.add(place.article);
          yield shared(words.slice(start, start + RUN).join(' '), here, place);
        }
      }
    }
  },
};

interface RunKey {
  readonly start: number;
  readonly key: number;
}

/**
 * Makes a number of 53 bits for each run of words of the vocabulary: equal ones for equal runs, and, but for one in 10⁶
 * libraries, only for these. A run with another word is in none of the articles that the vocabulary was taken from.
 */
function createRunKeys(vocabulary: readonly string[]) {
  const numbers = new Map(vocabulary.map((word, index) => [word, index + 1]));
  return (words: readonly string[]): readonly RunKey[] => {
    const ids = words.map((word) => numbers.get(word) ?? 0);
    const keys: RunKey[] = [];
    let known = 0;
    for (const [index, id] of ids.entries()) {
      known = id === 0 ? 0 : known + 1;
      const start = index - RUN + 1;
      if (known >= RUN) keys.push({ start, key: keyOf(ids, start) });
    }
    return keys;
  };
}

function keyOf(ids: readonly number[], start: number): number {
  let [high, low] = [0, 0];
  for (let index = start; index < start + RUN; index += 1) {
    const id = ids[index] ?? 0;
    high = (Math.imul(high, 0x01_00_01_93) + id) | 0;
    low = (Math.imul(low ^ id, 0x5b_d1_e9_95) + 1) | 0;
  }
  return (high >>> 0) * 2 ** 21 + (low >>> 11);
}

function shared(run: string, here: Place, other: Place): Finding {
  return {
    file: here.article.file,
    line: lineOf(here),
    what: `"${run}" stands in ${other.article.file}:${lineOf(other)} as well`,
    mend: 'say it in words of its own in one of the two',
  };
}
