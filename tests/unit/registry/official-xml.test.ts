import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOfficialCsv } from '#registry/official-csv.ts';
import { readOfficialFile } from '#registry/official-file.ts';
import { readOfficialXml } from '#registry/official-xml.ts';
import { ORACLE_CSV, readText, reasonToSkip } from './oracle.ts';
import { writeXml } from './write-xml.ts';

const AWKWARD = readOfficialCsv(
  readFileSync(path.resolve('tests/fixtures/registry/awkward-rows.csv'), 'utf8'),
).records;

/** A registry with one record of these elements. */
function xmlOf(elements: string, attributes = ''): string {
  const record = `<record${attributes}>${elements}</record>`;
  return `<registry id="service-names-port-numbers"><updated>2026-02-13</updated>${record}</registry>`;
}

const MINIMAL = '<name>x</name><number>1</number>';

describe('readOfficialXml', () => {
  it('reads what the CSV says of every awkward row', () => {
    const { records, updated } = readOfficialXml(writeXml(AWKWARD));
    expect(records).toEqual(AWKWARD);
    expect(updated).toBe('2026-02-13');
  });

  it('takes the contact for the assignee where no assignee is named', () => {
    const [record] = readOfficialXml(xmlOf(`${MINIMAL}<xref type="person" data="Jon_Postel"/>`)).records;
    expect(record).toMatchObject({ assignee: '[Jon_Postel]', contact: '[Jon_Postel]' });
  });

  it('keeps assignee and contact apart where both are, wherever they stand', () => {
    const [record] = readOfficialXml(
      xmlOf(
        `<xref type="person" data="A_B"/><assignee><xref type="person" data="IESG"/></assignee>${MINIMAL}<xref type="person" data="C_D"/>`,
      ),
    ).records;
    expect(record).toMatchObject({ assignee: '[IESG]', contact: '[A_B][C_D]' });
  });

  it('keeps references in their order, around the description', () => {
    const [record] = readOfficialXml(
      xmlOf(
        `<xref type="rfc" data="rfc4341"/>${MINIMAL}<xref type="uri" data="https://example.org/?a=1&amp;b"/><xref type="rfc" data="rfc4340"/>`,
      ),
    ).records;
    expect(record?.reference).toBe('[RFC4341][https://example.org/?a=1&b][RFC4340]');
  });

  it('keeps markup-like text, entities, numbers and line breaks as they are', () => {
    const [record] = readOfficialXml(
      xmlOf('<name>007</name><number>1</number><note>u=&lt;user&gt; &amp;amp; {x}\n  &#233; 1e3</note>'),
    ).records;
    expect(record).toMatchObject({ serviceName: '007', assignmentNotes: 'u=<user> &amp; {x}\n  é 1e3' });
  });

  it('puts the references within a note where they stand', () => {
    const [record] = readOfficialXml(
      xmlOf(`${MINIMAL}<note>See <xref type="rfc" data="rfc4146"/> for details.</note>`),
    ).records;
    expect(record?.assignmentNotes).toBe('See [RFC4146] for details.');
  });

  it('reads the dates from the attributes', () => {
    const [record] = readOfficialXml(xmlOf(MINIMAL, ' date="2011-05-23" updated="2011-05"')).records;
    expect(record).toMatchObject({ registrationDate: '2011-05-23', modificationDate: '2011-05' });
  });

  it.each([
    ['text', 'no XML at all', /no XML/],
    ['an unclosed element', '<registry id="service-names-port-numbers"><record>', /no XML: line 1/],
    ['nothing but a declaration', '<?xml version="1.0"?>', /no XML/],
    ['another registry', '<registry id="media-types"/>', /another XML/],
    ['another root', '<html id="service-names-port-numbers"></html>', /another XML/],
    ['a missing date', '<registry id="service-names-port-numbers"></registry>', /<updated>, is "": expected/],
    ['a document type', '<!DOCTYPE r [<!ENTITY x "y">]><r>&x;</r>', /DOCTYPE/],
    ['a port that is none', xmlOf('<name>x</name><number>70000</number>'), /record 1, portNumber "70000"/],
    [
      'an unknown transport',
      xmlOf(`${MINIMAL}<protocol>quic</protocol>`),
      /record 1, transportProtocol "quic"/,
    ],
    ['a date that is none', xmlOf(MINIMAL, ' date="soon"'), /registrationDate "soon"/],
    ['an empty record', xmlOf(''), /record 1.*expected a service name or a port number/],
  ])('refuses %s', (_, text, message) => {
    expect(() => readOfficialXml(text)).toThrow(message);
  });

  const reason = reasonToSkip(ORACLE_CSV);
  it.skipIf(reason)(
    `reads the whole registry as its CSV says it${reason ? ` (${reason})` : ''}`,
    { timeout: 60_000 },
    () => {
      const { records } = readOfficialCsv(readText(ORACLE_CSV));
      const file = readOfficialFile(Buffer.from(writeXml(records)));
      expect(file.format).toBe('xml');
      expect(file.records).toHaveLength(14_499);
      expect(
        file.records.filter((record, index) => JSON.stringify(record) !== JSON.stringify(records[index])),
      ).toEqual([]);
    },
  );
});
