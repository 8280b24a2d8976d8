import type { RegistryRecord } from '#domain/registry-record.ts';
import { registryRecordSchema } from '#schemas/registry-record.ts';
import { OfficialFileError } from './official-file-error.ts';

/** Checks the cells of one record; an OfficialFileError says where the record is, which cell, and why. */
export function parseRecord(
  cells: Readonly<Record<string, string | undefined>>,
  place: string,
): RegistryRecord {
  const result = registryRecordSchema.safeParse(cells);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = String(issue?.path[0] ?? 'record');
  const value = cells[field] === undefined ? '' : ` "${cells[field]}"`;
  throw new OfficialFileError(`${place}, ${field}${value}: ${issue?.message ?? 'not as expected'}`);
}
