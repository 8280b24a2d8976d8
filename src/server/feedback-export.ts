import type { FeedbackDatabase } from './feedback-database.ts';

export const EXPORT_FORMATS = ['csv', 'ndjson'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The columns of an export; `visitor` never leaves the database. */
const COLUMNS = [
  'seq',
  'id',
  'rev',
  'page',
  'rating',
  'reason',
  'comment',
  'locale',
  'build',
  'flags',
  'created_at',
] as const;

/** Rows that are in memory at one time. */
const CHUNK = 1_000;

/**
 * All events in their order, or the current revision of each vote, line by line: CSV (RFC 4180) or JSON lines. Times are
 * ISO 8601.
 */
export async function* exportFeedback(
  { db }: FeedbackDatabase,
  format: ExportFormat,
  only: 'events' | 'current',
): AsyncGenerator<string> {
  const source = db.selectFrom(only === 'current' ? 'feedback_current' : 'feedback_event').select(COLUMNS);
  if (format === 'csv') yield csvLine(COLUMNS);
  for (let last = 0; ;) {
    const rows = await source.where('seq', '>', last).orderBy('seq').limit(CHUNK).execute();
    for (const row of rows) {
      const dated = { ...row, created_at: new Date(row.created_at).toISOString() };
      yield format === 'csv' ? csvLine(COLUMNS.map((column) => dated[column])) : `${JSON.stringify(dated)}\n`;
      last = row.seq;
    }
    if (rows.length < CHUNK) return;
  }
}

function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A spreadsheet would run a cell that begins like a formula, so such a cell gets an apostrophe. */
function csvCell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
