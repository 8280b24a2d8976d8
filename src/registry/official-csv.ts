import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { RECORD_FIELDS, type RegistryRecord } from '#domain/registry-record.ts';
import { registryCsvHeaderSchema, type RegistryCsvHeader } from '#schemas/registry-csv-header.ts';
import { OfficialFileError } from './official-file-error.ts';
import { parseRecord } from './parse-record.ts';

/** IANA's CSV, read: enough to write the same bytes again. */
export interface OfficialCsv {
  readonly header: RegistryCsvHeader;
  readonly records: readonly RegistryRecord[];
}

/** `lines` is the line on which the record ends. */
const rowsSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/**
 * Reads IANA's CSV: CRLF ends a record, a bare LF inside quotes belongs to the cell.
 * Throws an OfficialFileError that names the line of the first thing that is wrong.
 */
export function readOfficialCsv(text: string): OfficialCsv {
  if (text !== '' && !text.endsWith('\n')) {
    throw new OfficialFileError('the file is cut off: its last line has no end');
  }
  const header = readHeader(text.slice(0, text.indexOf('\n') + 1));
  const [, ...rows] = tokenize(text);
  const records = rows.map(({ record, info }) => parseRecord(nameCells(record), `line ${info.lines}`));
  return { header, records };
}

/** Reads the first line by itself, so that another kind of file is told by it and not by its second line. */
function readHeader(line: string): RegistryCsvHeader {
  const header = registryCsvHeaderSchema.safeParse(tokenize(line)[0]?.record);
  if (header.success) return header.data;
  const shown = line.trim().slice(0, 120);
  throw new OfficialFileError(`the first line is not the header of IANA's registry: it says "${shown}"`);
}

function nameCells(cells: readonly string[]): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(RECORD_FIELDS.map((field, column) => [field, cells[column]]));
}

/** Writes the records back in IANA's own manner: quotes only where needed, CRLF after each record. */
export function writeOfficialCsv({ header, records }: OfficialCsv): string {
  const rows = [header, ...records.map((record) => RECORD_FIELDS.map((field) => record[field]))];
  return rows.map((cells) => `${cells.map(quoteCell).join(',')}\r\n`).join('');
}

function tokenize(text: string): z.infer<typeof rowsSchema> {
  try {
    return rowsSchema.parse(parse(text, { bom: true, info: true, record_delimiter: ['\r\n', '\n'] }));
  } catch (thrown) {
    if (thrown instanceof CsvError) throw new OfficialFileError(`the file is no CSV: ${thrown.message}`);
    throw thrown;
  }
}

function quoteCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
