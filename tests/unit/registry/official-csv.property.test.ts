import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RECORD_FIELDS } from '#domain/registry-record.ts';
import { readOfficialCsv, writeOfficialCsv } from '#registry/official-csv.ts';
import { record } from '../support/registry-record.ts';

const HEADER = readOfficialCsv(writeOfficialCsvHeader()).header;

function writeOfficialCsvHeader(): string {
  return (
    'Service Name,Port Number,Transport Protocol,Description,Assignee,Contact,Registration Date,' +
    'Modification Date,Reference,Service Code,Unauthorized Use Reported,Assignment Notes\r\n'
  );
}

/** Any text with the characters that CSV is about. */
const cell = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', ',', '\n', '\r', ' ', '\t', '<', '\uFEFF'),
    fc.string({ unit: 'grapheme', maxLength: 1 }),
  ),
});

it('writes any cells so that they are read back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const records = rows.map(([serviceName, description, assignmentNotes]) =>
        record({ serviceName, portNumber: '1', description, assignmentNotes }),
      );
      const read = readOfficialCsv(writeOfficialCsv({ header: HEADER, records })).records;
      expect(read.map((each) => RECORD_FIELDS.map((field) => each[field]))).toEqual(
        records.map((each) => RECORD_FIELDS.map((field) => each[field])),
      );
    }),
  );
});
