import { newestDate } from '#domain/registry-dates.ts';
import type { RegistryRecord } from '#domain/registry-record.ts';
import { checkWhole } from './check-whole.ts';
import { readOfficialCsv } from './official-csv.ts';
import { OfficialFileError } from './official-file-error.ts';
import { readOfficialXml } from './official-xml.ts';

/** A whole and sound copy of IANA's registry, in either of the forms that IANA publishes. */
export interface OfficialFile {
  readonly format: 'csv' | 'xml';
  /** The date of the data: the XML's own; for CSV, which has none, the newest date in any record. */
  readonly updated: string;
  readonly records: readonly RegistryRecord[];
}

/** Reads and checks a whole file. Throws an OfficialFileError that says what is wrong with it. */
export function readOfficialFile(bytes: Uint8Array): OfficialFile {
  const text = decode(bytes);
  const start = text.trimStart().slice(0, 200).toLowerCase();
  if (/^<!doctype html|^<html/.test(start))
    throw new OfficialFileError('it is a web page (HTML), not the registry');
  const file = start.startsWith('<') ? readXml(text) : readCsv(text);
  checkWhole(file.records);
  return file;
}

function decode(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new OfficialFileError('it is empty');
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) throw new OfficialFileError('it is gzip data: unpack it first');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new OfficialFileError('it is not a text in UTF-8');
  }
}

function readCsv(text: string): OfficialFile {
  const { records } = readOfficialCsv(text);
  return { format: 'csv', updated: newestDate(records) ?? '', records };
}

function readXml(text: string): OfficialFile {
  return { format: 'xml', ...readOfficialXml(text) };
}
