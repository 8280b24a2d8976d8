import { parsePortInterval, portsIn } from '#domain/port-interval.ts';
import { PORT_RANGES } from '#domain/port-range.ts';
import type { RegistryRecord } from '#domain/registry-record.ts';
import { OfficialFileError } from './official-file-error.ts';
import { identitiesOf } from './record-identities.ts';

/**
 * Throws an OfficialFileError if records cannot be the whole registry: IANA lists every System and
 * User Port, as unassigned where it is, and no record twice. So a file with a hole has lost something.
 */
export function checkWhole(records: readonly RegistryRecord[]): void {
  refuseDuplicates(records);
  refuseGaps(records);
}

function refuseDuplicates(records: readonly RegistryRecord[]): void {
  const seen = new Set<string>();
  for (const record of records) {
    for (const identity of identitiesOf(record)) {
      if (seen.has(identity)) throw new OfficialFileError(`it has a record twice: ${describe(record)}`);
      seen.add(identity);
    }
  }
}

function refuseGaps(records: readonly RegistryRecord[]): void {
  const listed = new Set(
    records.flatMap(({ portNumber }) => {
      const ports = parsePortInterval(portNumber);
      return ports === undefined ? [] : Array.from(portsIn(ports));
    }),
  );
  for (const range of PORT_RANGES.filter(({ key }) => key !== 'dynamic')) {
    const missing = Array.from(portsIn(range)).filter((port) => !listed.has(port));
    if (missing.length === 0) continue;
    throw new OfficialFileError(
      `it is not the whole registry: ${missing.length} of the ${range.name} have no record, the first is ${missing[0]}`,
    );
  }
}

/** A record in a few words, for messages: `ssh 22/tcp`. */
export function describe({
  serviceName,
  portNumber,
  transportProtocol,
  description,
}: RegistryRecord): string {
  const place = [portNumber, transportProtocol].filter((cell) => cell !== '').join('/');
  return [serviceName || description, place].filter((cell) => cell !== '').join(' ');
}
