import type { RegistryRecord } from '#domain/registry-record.ts';

/** Writes records in the form of IANA's XML, to read them back. */
export function writeXml(records: readonly RegistryRecord[], updated = '2026-02-13'): string {
  return [
    "<?xml version='1.0' encoding='UTF-8'?>",
    '<?xml-stylesheet type="text/xsl" href="service-names-port-numbers.xsl"?>',
    '<registry xmlns="http://www.iana.org/assignments" id="service-names-port-numbers">',
    '  <title>Service Name and Transport Protocol Port Number Registry</title>',
    `  <updated>${updated}</updated>`,
    '  <note>Documented in <xref type="rfc" data="rfc6335"/>.</note>',
    ...records.map(writeRecord),
    '  <people><person id="Jon_Postel"><name>Jon Postel</name><updated>1998-10</updated></person></people>',
    '</registry>',
    '',
  ].join('\n');
}

function writeRecord(record: RegistryRecord): string {
  const attributes = [
    record.registrationDate && ` date="${record.registrationDate}"`,
    record.modificationDate && ` updated="${record.modificationDate}"`,
  ].join('');
  const elements = [
    element('name', record.serviceName),
    element('protocol', record.transportProtocol),
    record.assignee === record.contact
      ? ''
      : `<assignee>\n      ${xrefs(record.assignee, 'person')}\n    </assignee>`,
    xrefs(record.contact, 'person'),
    `<description>${escape(record.description)}</description>`,
    element('number', record.portNumber),
    xrefs(record.reference, 'document'),
    element('sc', record.serviceCode),
    element('unauthorized', record.unauthorizedUse),
    record.assignmentNotes && `<note>${withXrefs(record.assignmentNotes)}</note>`,
  ];
  const lines = elements.filter((text) => text !== '').map((text) => `    ${text}\n`);
  return `  <record${attributes}>\n${lines.join('')}  </record>`;
}

function element(name: string, text: string): string {
  return text === '' ? '' : `<${name}>${escape(text)}</${name}>`;
}

/** `[RFC4340][RFC4341]` as elements. */
function xrefs(cell: string, kind: 'person' | 'document'): string {
  const write = kind === 'person' ? (id: string) => `<xref type="person" data="${id}"/>` : xref;
  return Array.from(cell.matchAll(/\[([^\]]*)\]/g), ([, data]) => write(data ?? '')).join('\n    ');
}

/** What kind of document it is shows in its spelling. */
function xref(data: string): string {
  if (/^RFC\d+$/.test(data)) return `<xref type="rfc" data="${data.toLowerCase()}"/>`;
  if (/^RFC\d+, /.test(data)) return `<xref type="rfc" data="${data.slice(0, 7)}">${escape(data)}</xref>`;
  if (/^(RFC-ietf|draft)-/.test(data)) return `<xref type="draft" data="${data}"/>`;
  if (/^https?:/.test(data)) return `<xref type="uri" data="${escape(data)}"/>`;
  return `<xref type="text">${escape(data)}</xref>`;
}

/** RFCs within a note are elements, too. */
function withXrefs(text: string): string {
  return escape(text).replace(/\[(RFC\d+)\]/g, (_, rfc: string) => xref(rfc));
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
