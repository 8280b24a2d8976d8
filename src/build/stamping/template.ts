import type { SlotValue } from './shape.ts';

/** How a page prints a value. */
export type Printing = 'raw' | 'text' | 'attribute';

/** A page with holes: `literals` has one more element than `slots`. */
export interface Template {
  readonly literals: readonly string[];
  readonly slots: readonly { readonly index: number; readonly printing: Printing }[];
}

const PROBE = `&"<'>`;

/** Astro escapes more in texts than in attributes. */
const PRINTINGS: Record<Printing, (text: string) => string> = {
  raw: (text) => text,
  text: (text) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
  attribute: (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
};

/** Private characters and a number no page has: they show where a value was printed, the probe how. */
const OPEN = '\u{E0F0}';
const CLOSE = '\u{E0F1}';
const NUMBER = 7_141_592_650_000_000;
const SLOT = new RegExp(`${OPEN}(\\d+)([^${CLOSE}]*)${CLOSE}|(71415926\\d{8})`, 'g');

/** What is put in the place of the value with this index. */
export function sentinel(value: SlotValue, index: number): SlotValue {
  return typeof value === 'number' ? NUMBER + index : `${OPEN}${index}${PROBE}${CLOSE}`;
}

/** Reads from a rendered page where its sentinels stand. Throws where one was changed before it was printed. */
export function compileTemplate(html: string): Template {
  const literals: string[] = [];
  const slots: Template['slots'][number][] = [];
  let end = 0;
  for (const match of html.matchAll(SLOT)) {
    const [all, index, probe = '', number] = match;
    literals.push(html.slice(end, match.index));
    slots.push(
      number === undefined
        ? { index: Number(index), printing: printingOf(probe) }
        : { index: Number(number) - NUMBER, printing: 'raw' },
    );
    end = match.index + all.length;
  }
  literals.push(html.slice(end));
  const spoilt = literals.find((literal) => literal.includes(OPEN) || literal.includes(CLOSE));
  if (spoilt !== undefined)
    throw new Error(`a value was changed before it was printed: …${spoilt.slice(-80)}`);
  return { literals, slots };
}

function printingOf(probe: string): Printing {
  const printings: readonly Printing[] = ['raw', 'text', 'attribute'];
  const found = printings.find((printing) => PRINTINGS[printing](PROBE) === probe);
  if (found === undefined) throw new Error(`a value was escaped in an unknown way, as ${probe}`);
  return found;
}

const ESCAPED = /[&<>"']/;

/** A value as a page prints it. */
export function printed(value: SlotValue, printing: Printing): string {
  const text = String(value);
  return printing === 'raw' || !ESCAPED.test(text) ? text : PRINTINGS[printing](text);
}
