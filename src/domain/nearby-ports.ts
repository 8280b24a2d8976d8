import type { SearchEngine } from './search/search-engine.ts';
import { summarizeHit } from './search/hit-summary.ts';
import { SEARCH_STRINGS } from './search/search-strings.ts';
import type { AdviceLink } from './wrong-address.ts';

const SHOWN = 3;

/** What looks like the name of a file or a path is no program's name, and nobody meant a port by it. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} +_-]{1,39}$/u;

/** The ports that a search for a name finds first; none for what is no name. */
export function nearbyPorts(engine: SearchEngine, name: string): readonly AdviceLink[] {
  if (!NAME.test(name)) return [];
  return engine.search(name, SHOWN).hits.map((hit) => {
    const { href, number, name: called, description } = summarizeHit(hit, SEARCH_STRINGS);
    return { href, label: [`Port ${number}`, called, description].filter((text) => text !== '').join(' · ') };
  });
}
