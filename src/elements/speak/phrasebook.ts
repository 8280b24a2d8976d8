/** English texts of the interface and what stands for them in another language. */
export interface Phrasebook {
  /** The translation of a whole text, spaces aside; `undefined` for what is none of the interface's. */
  translate(text: string): string | undefined;
  /** The translation of a text's beginning up to a colon, such as `No output:`, and what follows it. */
  opening(text: string): { readonly said: string; readonly rest: string } | undefined;
}

interface Pattern {
  readonly english: RegExp;
  readonly translation: string;
}

/** A number as English groups it: `65,536`. */
const GROUPED = /^\d{1,3}(?:,\d{3})+$/;

/** Makes a book of pairs; `{…}` in the English text stands for anything, which the translation repeats. */
export function phrasebook(
  pairs: Iterable<readonly [english: string, translation: string]>,
  language: string,
): Phrasebook {
  const exact = new Map(pairs);
  const patterns = [...exact].filter(([english]) => english.includes('{')).map(pattern);
  const numbers = new Intl.NumberFormat(`${language}-u-nu-latn`);
  const shown = (value: string): string =>
    GROUPED.test(value) ? numbers.format(Number(value.replaceAll(',', ''))) : value;
  return {
    translate(text) {
      const asked = tidy(text);
      const found = exact.get(asked);
      if (found !== undefined) return found;
      for (const { english, translation } of patterns) {
        const places = english.exec(asked)?.groups;
        if (places !== undefined)
          return translation.replace(/\{(\w+)\}/g, (place, name: string) => shown(places[name] ?? place));
      }
      return undefined;
    },
    opening(text) {
      const [start = ''] = /^[^:]{2,40}:(?= )/.exec(tidy(text)) ?? [];
      const said = exact.get(start);
      return said === undefined ? undefined : { said, rest: tidy(text).slice(start.length) };
    },
  };
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

function pattern([english, translation]: readonly [string, string]): Pattern {
  const source = english
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>.+?)`);
  return { english: new RegExp(`^${source}$`), translation };
}
