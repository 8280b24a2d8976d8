import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOfficialCsv, writeOfficialCsv } from '#registry/official-csv.ts';
import { ORACLE_CSV, readText, reasonToSkip } from './oracle.ts';

const AWKWARD = readFileSync(path.resolve('tests/fixtures/registry/awkward-rows.csv'), 'utf8');
const HEADER = AWKWARD.slice(0, AWKWARD.indexOf('\n') + 1);
const ROW = 'ssh,22,tcp,Secure Shell,,,,,[RFC4251],,,\r\n';

describe('readOfficialCsv', () => {
  it('loses no character of any awkward row', () => {
    expect(writeOfficialCsv(readOfficialCsv(AWKWARD))).toBe(AWKWARD);
  });

  it('keeps a bare line feed, quotes, commas and non-ASCII inside a cell', () => {
    const cell = '"a ""b"", c\n  é 😃"';
    const [record] = readOfficialCsv(`${HEADER}x,1,tcp,${cell},,,,,,,,\r\n`).records;
    expect(record?.description).toBe('a "b", c\n  é 😃');
  });

  it('accepts the former name of the eleventh column and writes it back', () => {
    const text = HEADER.replace('Unauthorized Use Reported', 'Known Unauthorized Uses') + ROW;
    expect(writeOfficialCsv(readOfficialCsv(text))).toBe(text);
  });

  it('accepts line feeds alone and a byte order mark', () => {
    expect(readOfficialCsv(`\uFEFF${HEADER}${ROW}`.replaceAll('\r\n', '\n')).records).toHaveLength(1);
  });

  it.each([
    ['an empty file', '', /not the header.*says ""/],
    ['a web page', '<!doctype html>\n<title>Moved</title>\n', /not the header.*<!doctype html>/],
    ['a missing column', `${HEADER.replace(',Contact', '')}${ROW}`, /not the header/],
    ['a column too many', `${HEADER.replace('\r\n', ',More\r\n')}${ROW}`, /not the header/],
    ['columns in another order', `${HEADER.replace('Assignee,Contact', 'Contact,Assignee')}${ROW}`, /header/],
    ['a file cut inside a line', `${HEADER}${ROW}ssh,22,u`, /cut off/],
    ['a file cut inside quotes', `${HEADER}${ROW}x,1,tcp,"a\n`, /no CSV.*quote/i],
    ['a row with a cell too few', `${HEADER}${ROW.replace(',\r', '\r')}`, /no CSV.*line 2/],
    ['a stray quote', `${HEADER}x,1,tcp,a"b,,,,,,,,\r\n`, /no CSV.*line 2/],
    [
      'a port that is none',
      `${HEADER}${ROW.replace('22', '65536')}`,
      /line 2, portNumber "65536": expected a port/,
    ],
    ['a range backwards', `${HEADER}${ROW.replace('22', '9-8')}`, /portNumber "9-8"/],
    ['an unknown transport', `${HEADER}${ROW.replace('tcp', 'TCP')}`, /transportProtocol "TCP"/],
    [
      'a date that is none',
      `${HEADER}x,1,tcp,,,,2020-13,,,,,\r\n`,
      /registrationDate "2020-13": expected YYYY-MM/,
    ],
    ['a service code that is none', `${HEADER}x,1,dccp,,,,,,,SC:DISC,,\r\n`, /serviceCode "SC:DISC"/],
    [
      'neither name nor port',
      `${HEADER},,tcp,what,,,,,,,,\r\n`,
      /line 2.*expected a service name or a port number/,
    ],
  ])('refuses %s', (_, text, message) => {
    expect(() => readOfficialCsv(text)).toThrow(message);
  });

  const reason = reasonToSkip(ORACLE_CSV);
  it.skipIf(reason)(`writes the whole registry back byte for byte${reason ? ` (${reason})` : ''}`, () => {
    const text = readText(ORACLE_CSV);
    const csv = readOfficialCsv(text);
    expect(csv.records).toHaveLength(14_499);
    expect(writeOfficialCsv(csv) === text).toBe(true);
  });
});
