import { ASSIGNMENT_FACTS, type Assignment } from './assignment.ts';
import { statusOfRow } from './assignment-status.ts';
import { parsePortInterval, type PortInterval } from './port-interval.ts';
import type { RegistryRow } from './registry-row.ts';
import { aliasTarget } from './service-alias.ts';
import { isTransportProtocol, type TransportProtocol } from './transport-protocol.ts';

/** The columns of IANA's registry, in its own order (RFC 6335, section 8.1), by our names. */
export const RECORD_FIELDS = [
  'serviceName',
  'portNumber',
  'transportProtocol',
  'description',
  ...ASSIGNMENT_FACTS,
] as const;

export type RecordField = (typeof RECORD_FIELDS)[number];

/** One row as the registry writes it, character by character; an empty column is an empty text. */
export type RegistryRecord = Readonly<Record<RecordField, string>>;

/** Says which cell of a record cannot be understood, and what was expected there. */
export class RegistryRecordError extends Error {
  override readonly name = 'RegistryRecordError';
}

/**
 * Understands a record of the registry as it stood on a date (`YYYY-MM` or `YYYY-MM-DD`).
 * Throws a RegistryRecordError for a port or transport that is none, and for a record with neither name nor port.
 */
export function rowOfRecord(record: RegistryRecord, asOf: string): RegistryRow {
  const ports = readPorts(record.portNumber);
  if (ports === null && record.serviceName === '') {
    throw new RegistryRecordError('the record has neither a service name nor a port number');
  }
  const assignment = assignmentOfRecord(record, asOf);
  return {
    ports,
    transports: readTransports(record.transportProtocol, ports),
    status: statusOfRow(assignment.name, assignment.description),
    assignment,
  };
}

function assignmentOfRecord(record: RegistryRecord, asOf: string): Assignment {
  const assignmentNotes = textOrNull(record.assignmentNotes);
  return {
    name: textOrNull(record.serviceName),
    description: textOrNull(record.description),
    assignee: textOrNull(record.assignee),
    contact: textOrNull(record.contact),
    registrationDate: textOrNull(record.registrationDate),
    modificationDate: textOrNull(record.modificationDate),
    reference: textOrNull(record.reference),
    serviceCode: textOrNull(record.serviceCode),
    unauthorizedUse: textOrNull(record.unauthorizedUse),
    assignmentNotes,
    aliasOf: aliasTarget(assignmentNotes),
    unknown: [],
    asOf,
  };
}

function textOrNull(cell: string): string | null {
  return cell === '' ? null : cell;
}

function readPorts(cell: string): PortInterval | null {
  if (cell === '') return null;
  const ports = parsePortInterval(cell);
  if (ports !== undefined) return ports;
  throw new RegistryRecordError(
    `"${cell}" is no port number: expected 0 to 65535, or two joined by a hyphen`,
  );
}

function readTransports(cell: string, ports: PortInterval | null): readonly TransportProtocol[] {
  if (cell === '') return ports === null ? [] : ['tcp', 'udp'];
  if (isTransportProtocol(cell)) return [cell];
  throw new RegistryRecordError(
    `"${cell}" is no transport protocol: expected tcp, udp, sctp, dccp or nothing`,
  );
}
