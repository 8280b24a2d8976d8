import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readOfficialCsv } from '#registry/official-csv.ts';
import { readOfficialXml } from '#registry/official-xml.ts';
import { record } from '../support/registry-record.ts';

/** Rows of the registry in the shapes that IANA's own XML has: typed by hand, not made by our writer. */
const XML = readFileSync(path.resolve('tests/fixtures/registry/iana-shape.xml'), 'utf8');
/** The same rows as IANA's CSV has them. */
const CSV = readFileSync(path.resolve('tests/fixtures/registry/iana-shape.csv'), 'utf8');

const TXT_KEYS = 'Defined TXT keys: u=<username> p=<password>';

const EXPECTED = [
  record({
    portNumber: '0',
    transportProtocol: 'tcp',
    description: 'Reserved',
    modificationDate: '2024-12-20',
    reference: '[RFC6335]',
  }),
  record({
    serviceName: 'ssh',
    portNumber: '22',
    transportProtocol: 'tcp',
    description: 'The Secure Shell (SSH) Protocol',
    reference: '[RFC4251]',
    assignmentNotes: TXT_KEYS,
  }),
  record({
    serviceName: 'telnet',
    portNumber: '23',
    transportProtocol: 'tcp',
    description: 'Telnet',
    assignee: '[Jon_Postel]',
    contact: '[Jon_Postel]',
    reference: '[RFC854]',
    assignmentNotes: TXT_KEYS,
  }),
  record({
    serviceName: 'smtp',
    portNumber: '25',
    transportProtocol: 'tcp',
    description: 'Simple Mail Transfer',
    assignee: '[IESG]',
    contact: '[IETF_Chair]',
    modificationDate: '2017-06-05',
    reference: '[RFC-ietf-emailcore-rfc5321bis-43]',
  }),
  record({
    serviceName: 'finger',
    portNumber: '79',
    transportProtocol: 'tcp',
    description: 'Finger',
    assignee: '[David_Zimmerman]',
    contact: '[David_Zimmerman]',
    unauthorizedUse: 'Unauthorized use by some mail users (see [RFC4146] for details)',
  }),
  record({
    portNumber: '100',
    description: 'Unassigned',
    modificationDate: '2012-03-21',
    unauthorizedUse: 'Known Unauthorized Use on 100',
  }),
  record({
    serviceName: 'cl-1',
    portNumber: '172',
    transportProtocol: 'tcp',
    description:
      'Network Innovations CL/1\nIANA assigned this well-formed service name as a replacement for "cl/1".',
    assignee: '[Kevin_DeVault]',
    contact: '[Kevin_DeVault]',
  }),
  record({
    serviceName: 'cl/1',
    portNumber: '172',
    transportProtocol: 'tcp',
    description: 'Network Innovations CL/1',
    assignee: '[Kevin_DeVault]',
    contact: '[Kevin_DeVault]',
    assignmentNotes:
      'This entry is an alias to "cl-1".\nThis entry is now historic, not usable for use with many\ncommon service discovery mechanisms.',
  }),
  record({
    serviceName: 'new-rwho',
    portNumber: '550',
    transportProtocol: 'tcp',
    description: 'new-who',
    reference: '[n/a]',
  }),
  record({
    serviceName: 'nas',
    portNumber: '991',
    transportProtocol: 'tcp',
    description: 'Netnews Administration System',
    assignee: '[Vera_Heinau][Heiko_Schlichting]',
    contact: '[Vera_Heinau][Heiko_Schlichting]',
    modificationDate: '2017-02-10',
    reference: '[RFC4707]',
  }),
  record({
    serviceName: 'ltp-deepspace',
    portNumber: '1113',
    transportProtocol: 'dccp',
    description: 'Licklider Transmission Protocol',
    registrationDate: '2013-11-12',
    modificationDate: '2014-02-21',
    reference: '[RFC7122]',
    serviceCode: '7107696',
  }),
  record({
    serviceName: 'ltp-deepspace',
    portNumber: '1113',
    transportProtocol: 'udp',
    description: 'Licklider Transmission Protocol',
    modificationDate: '2014-02-21',
    reference: '[RFC5326][RFC7122]',
  }),
  record({
    serviceName: 'vision-mon',
    portNumber: '4413',
    transportProtocol: 'tcp',
    description: 'FORTÉ Vision Monitoring platform',
    assignee: '[FORTÉ]',
    contact: '[Rob_Duram]',
    registrationDate: '2015-09-18',
    modificationDate: '2025-11-14',
  }),
  record({
    serviceName: 'x11',
    portNumber: '6000-6063',
    transportProtocol: 'udp',
    description: 'X Window System',
    assignee: '[Stephen_Gildea]',
    contact: '[Stephen_Gildea]',
    unauthorizedUse: 'Known Unauthorized Use on port 6003',
  }),
  record({ portNumber: '6665-6669', transportProtocol: 'udp', description: 'Reserved' }),
  record({
    serviceName: 'nbd',
    portNumber: '10809',
    transportProtocol: 'tcp',
    description: 'Network Block Device',
    assignee: '[Wouter_Verhelst]',
    contact: '[Wouter_Verhelst]',
    registrationDate: '2010-08-02',
    modificationDate: '2024-04-30',
    reference: '[https://github.com/NetworkBlockDevice/nbd/blob/master/doc/proto.md]',
  }),
  record({ serviceName: 'rdp', description: 'Reliable Data Protocol' }),
  record({
    serviceName: 'dns-push-tls',
    transportProtocol: 'tcp',
    description: 'DNS Push Notification Service Type',
    assignee: '[IESG]',
    contact: '[IETF_Chair]',
    registrationDate: '2019-11-25',
    reference: '[RFC8765, Section 6.1]',
    assignmentNotes: 'Defined TXT Keys: None',
  }),
  record({
    serviceName: 'objective',
    description: 'Means for clients to locate servers in an Objective (http://www.objective.com) instance.',
    assignee: '[Marc_Bailey]',
    contact: '[Marc_Bailey]',
    assignmentNotes: [
      "Defined TXT keys:   txtvers='1'",
      "  type={'production'|'standby'|'test'|'demo'}",
      "  protocol={['SOAP'],['CORBA']}",
      "  transport=['iiop']|['http']",
    ].join('\n'),
  }),
];

it("reads IANA's XML: the date, and every record as its columns", () => {
  const { updated, records } = readOfficialXml(XML);
  expect(updated).toBe('2026-02-13');
  expect(records).toEqual(EXPECTED);
});

it('reads the CSV of the same rows to the same records', () => {
  expect(readOfficialCsv(CSV).records).toEqual(EXPECTED);
});

it('takes nothing from the people of the XML, whose mail addresses are there', () => {
  expect(XML).toContain('mailto:one&amp;example.org');
  expect(JSON.stringify(readOfficialXml(XML))).not.toMatch(/mailto|example\.org/);
});

it('reads the XML alike with the line ends of Windows', () => {
  expect(readOfficialXml(XML.replaceAll('\n', '\r\n')).records).toEqual(EXPECTED);
});
