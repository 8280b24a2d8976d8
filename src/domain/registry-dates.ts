import type { RegistryRecord } from './registry-record.ts';

/** The newest registration or modification date of any record, or `undefined` where none has one. */
export function newestDate(records: readonly RegistryRecord[]): string | undefined {
  return records
    .flatMap(({ registrationDate, modificationDate }) => [registrationDate, modificationDate])
    .reduce<string | undefined>((newest, date) => (date > (newest ?? '') ? date : newest), undefined);
}
