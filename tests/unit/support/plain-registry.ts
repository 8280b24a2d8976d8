import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { statusOfDescription } from '../../build/status-of-description.ts';

/** A row of IANA's CSV, by the names that IANA gives to its columns. */
const rowsSchema = z.array(
  z.object({
    'Service Name': z.string(),
    'Port Number': z.string(),
    'Transport Protocol': z.string(),
    Description: z.string(),
    Assignee: z.string(),
    Contact: z.string(),
    'Registration Date': z.string(),
    'Modification Date': z.string(),
    Reference: z.string(),
    'Service Code': z.string(),
    'Unauthorized Use Reported': z.string(),
    'Assignment Notes': z.string(),
  }),
);

export type PlainRow = z.infer<typeof rowsSchema>[number];

/** The rows of IANA's CSV, read without any of the project's registry code, so that one checks the other. */
export function readPlainRows(csv: string): readonly PlainRow[] {
  return rowsSchema.parse(parse(csv, { columns: true, record_delimiter: ['\r\n'] }));
}

/** `22`, `6000-6063`, or nothing: the numbers that a row is for. */
export function plainPorts(cell: string): readonly number[] {
  if (cell === '') return [];
  const [first = 0, last = first] = cell.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The transports of a row that has a port: where none is named, TCP and UDP. */
export function plainTransports(cell: string): readonly string[] {
  return cell === '' ? ['tcp', 'udp'] : [cell];
}

const STRENGTH = ['assigned', 'reserved', 'unassigned'] as const;

/** What the rows of a port and transport say of it together, given as name and description. */
export function plainStatus(
  port: number,
  rows: readonly (readonly [name: string, description: string])[],
): string {
  const said = rows.map(([name, description]) =>
    name === '' ? statusOfDescription(description) : 'assigned',
  );
  const strongest = STRENGTH.find((status) => said.includes(status));
  return strongest ?? (port >= 49_152 ? 'dynamic' : 'not-listed');
}
