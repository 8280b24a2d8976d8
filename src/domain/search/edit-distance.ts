/** How many slips of the finger are forgiven in a word of this length. */
export function forgivenSlips(length: number): number {
  if (length < 3) return 0;
  return length < 6 ? 1 : length < 12 ? 2 : 3;
}

const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const;

/** Longer words are compared by their beginning. */
const LONGEST = 63;

/**
 * The optimal string alignment distance of two words — letters inserted, left out, exchanged, or
 * two neighbours swapped — or `limit + 1` as soon as it must be more than `limit`.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  const height = Math.min(left.length, LONGEST);
  const width = Math.min(right.length, LONGEST);
  let [before, above, here]: readonly [Uint8Array, Uint8Array, Uint8Array] = rows;
  for (let column = 0; column <= width; column++) above[column] = column;
  for (let row = 1; row <= height; row++) {
    here[0] = row;
    let best = row;
    const letter = left.charCodeAt(row - 1);
    for (let column = 1; column <= width; column++) {
      const other = right.charCodeAt(column - 1);
      const exchange = (above[column - 1] ?? 0) + (letter === other ? 0 : 1);
      let least = Math.min(exchange, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1);
      const swapped =
        row > 1 &&
        column > 1 &&
        letter === right.charCodeAt(column - 2) &&
        left.charCodeAt(row - 2) === other;
      if (swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      here[column] = least;
      if (least < best) best = least;
    }
    if (best > limit) return limit + 1;
    [before, above, here] = [above, here, before];
  }
  return above[width] ?? 0;
}

/** Which letters a word has, one bit each (digits share theirs): words with many different bits cannot be close. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let index = 0; index < word.length; index++) mask |= 1 << (word.charCodeAt(index) & 31);
  return mask;
}

/** How many letters one word has and the other has not. */
export function maskDifference(left: number, right: number): number {
  let bits = left ^ right;
  let count = 0;
  for (; bits !== 0; count++) bits &= bits - 1;
  return count;
}
