import { REACH_WORDS } from './bind-meaning.ts';
import type { ExplainedPort } from './explain.ts';
import { endpointText, sideWords } from './side-words.ts';

/** A column of the decoder's result: on the screen, in Markdown and in TSV. */
export interface DecodedColumn {
  readonly key: 'port' | 'sides' | 'bound' | 'reach' | 'state' | 'process' | 'likely' | 'line';
  readonly heading: string;
  readonly text: (row: ExplainedPort) => string;
}

function portText({ port, names, observation }: ExplainedPort): string {
  const transport = observation.transport === null ? '' : `/${observation.transport}`;
  return `${port ?? '?'}${transport}${names.length > 0 ? ` ${names.join(', ')}` : ''}`;
}

/** `127.0.0.1:5432`, `10.0.0.7:51818 → 10.0.0.8:3306`. */
export function endsText({ observation: { local, remote } }: ExplainedPort): string {
  const told = remote !== null && (remote.port !== null || remote.portName !== null) ? remote : null;
  return [local, told]
    .filter((end) => end !== null)
    .map(endpointText)
    .join(' → ');
}

/** `node, PID 4242, user alice`. */
export function processText({ observation: { process } }: ExplainedPort): string {
  if (process === null) return '';
  const pid = process.pid === null ? null : `PID ${process.pid}`;
  return [process.name, pid, process.user].filter((part) => part !== null).join(', ');
}

export const DECODED_COLUMNS: readonly DecodedColumn[] = [
  { key: 'port', heading: 'Port', text: portText },
  { key: 'sides', heading: 'Which side', text: ({ observation, sides }) => sideWords(observation, sides) },
  {
    key: 'bound',
    heading: 'Where',
    text: (row) => [endsText(row), row.bind.words].filter((text) => text !== '').join(' · '),
  },
  { key: 'reach', heading: 'Open to others?', text: ({ bind }) => REACH_WORDS[bind.reach] },
  { key: 'state', heading: 'State', text: ({ state }) => state },
  {
    key: 'process',
    heading: 'Process',
    text: (row) => [processText(row), row.processNote ?? ''].filter((text) => text !== '').join(' · '),
  },
  { key: 'likely', heading: 'Most likely', text: ({ likely }) => likely ?? '' },
  { key: 'line', heading: 'Line', text: ({ line }) => String(line) },
];

/** Rows in the order of one column: numbers by size, words by alphabet. */
export function sortRows(
  rows: readonly ExplainedPort[],
  key: DecodedColumn['key'],
  descending: boolean,
): readonly ExplainedPort[] {
  const column = DECODED_COLUMNS.find((candidate) => candidate.key === key);
  if (column === undefined) return rows;
  const value = (row: ExplainedPort): number | string =>
    key === 'port' ? (row.port ?? -1) : key === 'line' ? row.line : column.text(row);
  const collator = new Intl.Collator('en', { numeric: true });
  const keyed = rows.map((row) => ({ row, value: value(row) }));
  keyed.sort((left, right) => {
    const order =
      typeof left.value === 'number' && typeof right.value === 'number'
        ? left.value - right.value
        : collator.compare(String(left.value), String(right.value));
    return (descending ? -order : order) || left.row.line - right.row.line;
  });
  return keyed.map(({ row }) => row);
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The result as a Markdown table; what could end a cell or start markup is escaped. */
export function toMarkdown(rows: readonly ExplainedPort[]): string {
  const escaped = (text: string): string =>
    cell(text).replace(/[\\|<>`*_[\]]/g, (character) => `\\${character}`);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(DECODED_COLUMNS.map(({ heading }) => heading)),
    line(DECODED_COLUMNS.map(() => '---')),
    ...rows.map((row) => line(DECODED_COLUMNS.map(({ text }) => escaped(text(row))))),
    '',
  ].join('\n');
}

/** The result as tab-separated values; a cell that a spreadsheet would run as a formula gets an apostrophe. */
export function toTsv(rows: readonly ExplainedPort[]): string {
  const safe = (text: string): string => cell(text).replace(/^(?=[=+@-])/, "'");
  return [
    DECODED_COLUMNS.map(({ heading }) => heading).join('\t'),
    ...rows.map((row) => DECODED_COLUMNS.map(({ text }) => safe(text(row))).join('\t')),
    '',
  ].join('\n');
}
