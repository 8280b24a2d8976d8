/** A column of a table in plain text: its name and where its heading begins and ends. */
interface Column {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export type ColumnTable = readonly Column[];

const TAB_WIDTH = 8;

function expandTabs(line: string): string {
  let width = 0;
  return line.replace(/[^\t]|\t/gu, (character) => {
    if (character !== '\t') {
      width += 1;
      return character;
    }
    const gap = TAB_WIDTH - (width % TAB_WIDTH);
    width += gap;
    return ' '.repeat(gap);
  });
}

function words(line: string): { readonly text: string; readonly start: number; readonly end: number }[] {
  return [...expandTabs(line).matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}

/** Reads a heading line of one-word names. */
export function readHeading(line: string): ColumnTable {
  return words(line).map(({ text, start, end }) => ({ name: text, start, end }));
}

/**
 * The cells of a row by column name. As many words as columns are taken in order; else each word
 * goes to the column whose heading it stands under, so that empty cells stay empty.
 */
export function readCells(table: ColumnTable, line: string): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  const found = words(line);
  found.forEach(({ text, start, end }, index) => {
    const column = found.length === table.length ? table[index] : columnAt(table, start, end);
    if (column === undefined) return;
    const before = cells.get(column.name);
    cells.set(column.name, before === undefined ? text : `${before} ${text}`);
  });
  return cells;
}

function columnAt(table: ColumnTable, start: number, end: number): Column | undefined {
  const under = table.find((column) => start < column.end && end > column.start);
  return under ?? table.findLast((column) => column.start <= start) ?? table[0];
}
