import type { SlotValue } from './shape.ts';
import { type Printing, printed, type Template } from './template.ts';

/** Fills the holes of a page. The bytes it gives stay as they are until the next page is filled. */
export type FillTemplate = (values: readonly SlotValue[]) => Uint8Array;

/**
 * Prepares a template. What it prints is kept as bytes: the literals, and each value for as long as page after page has the
 * same there, as most have.
 */
export function createFiller({ literals, slots }: Template): FillTemplate {
  const [first = NOTHING, ...others] = literals.map((literal) => Buffer.from(literal));
  const holes = slots.map(({ index, printing }, position) => ({
    index,
    append: createMemory(printing),
    after: others[position] ?? NOTHING,
  }));
  return (values) => {
    let end = append(first, 0);
    for (const { index, append: appendValue, after } of holes)
      end = append(after, appendValue(values[index] ?? '', end));
    return page.subarray(0, end);
  };
}

const NOTHING = Buffer.alloc(0);

let page = Buffer.allocUnsafe(2 ** 16);

/** Puts bytes behind the page so far and returns where it ends now. */
function append(bytes: Uint8Array, end: number): number {
  makeRoom(end, bytes.length);
  page.set(bytes, end);
  return end + bytes.length;
}

/** UTF-8 takes at most three bytes for what a string has in one unit. */
const MOST_BYTES = 3;

function appendText(text: string, end: number): number {
  makeRoom(end, MOST_BYTES * text.length);
  return end + page.write(text, end);
}

function makeRoom(end: number, bytes: number): void {
  if (end + bytes <= page.length) return;
  const longer = Buffer.allocUnsafe(2 * (end + bytes));
  longer.set(page.subarray(0, end));
  page = longer;
}

/** Prints values; one that comes again is turned into bytes, which serve until there is another. */
function createMemory(printing: Printing): (value: SlotValue, end: number) => number {
  let last: SlotValue | undefined;
  let bytes: Uint8Array | undefined;
  return (value, end) => {
    if (value !== last) {
      last = value;
      bytes = undefined;
      return appendText(printed(value, printing), end);
    }
    bytes ??= Buffer.from(printed(value, printing));
    return append(bytes, end);
  };
}
