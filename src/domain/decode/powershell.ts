import { readCells, readHeading } from './column-table.ts';
import type { ColumnTable } from './column-table.ts';
import { NOTHING, seen } from './line-reader.ts';
import type { LineFormat, LineReading, PasteContext } from './line-reader.ts';
import type { Observation } from './observation.ts';
import { observationOf } from './powershell-record.ts';
import type { Properties } from './powershell-record.ts';

const PROPERTY = /^\s*"?([A-Za-z]{3,40})"?\s*:(?:\s(.*))?$/;
const SOCKET_PROPERTIES =
  /^(?:local(?:address|port)|remote(?:address|port)|state|owningprocess|process(?:name)?|pid|name)$/;

function isHeading(line: string): boolean {
  return /(?:^|[\s",])Local(?:Address|Port)\b/i.test(line) && !/:\s|[|{(]/.test(line);
}

function lowerCaseKeys(cells: ReadonlyMap<string, string>): Properties {
  return new Map([...cells].map(([name, value]) => [name.toLowerCase(), value]));
}

function readCsv(heading: readonly string[], line: string): Properties {
  const values = [...line.matchAll(/"([^"]*)"|([^,"]+)|(?<=,)(?=,|$)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );
  return new Map(heading.map((name, index) => [name.toLowerCase(), values[index] ?? '']));
}

/** Rows whose columns do not fit the heading: address, port, address, port, state, …, process id. */
function readLoosely(line: string, context: PasteContext): Observation | null {
  const row =
    /^\s*([\da-fA-F:.%*…]+)\s+(\d{1,5})\s+([\da-fA-F:.%*…]+)\s+(\d{1,5})\s+([A-Z]\w+)(?:\s+[A-Z]\w+)?(?:\s+(\d+))?(?:\s|$)/.exec(
      line,
    );
  if (row === null) return null;
  const [
    ,
    localaddress = '',
    localport = '',
    remoteaddress = '',
    remoteport = '',
    state = '',
    owningprocess = '',
  ] = row;
  return observationOf(
    new Map(Object.entries({ localaddress, localport, remoteaddress, remoteport, state, owningprocess })),
    context,
  );
}

/** Collects `Name : value` lines; each line shows what is known of its connection so far. */
function createListReader(): (line: string, context: PasteContext) => LineReading | null {
  let properties = new Map<string, string>();
  return (line, context) => {
    const [matched, rawName = '', value = ''] = PROPERTY.exec(line) ?? [];
    const name = rawName.toLowerCase();
    if (line.trim() === '' || properties.has(name)) properties = new Map();
    if (matched === undefined) return null;
    const known = SOCKET_PROPERTIES.test(name);
    if (!known) return properties.size > 0 ? NOTHING : null;
    if (properties.size === 0 && !/^local|^remote/.test(name)) return null;
    const begun = properties.has('localport');
    properties.set(name, value.trim().replace(/^"|",?$|,$/g, ''));
    const observation = observationOf(properties, context);
    if (observation === null) return NOTHING;
    return begun ? { kind: 'amend', amend: () => [observation] } : seen(observation);
  };
}

/** `Get-NetTCPConnection` and `Get-NetUDPEndpoint`: table, list, CSV, with any selection of columns. */
export const POWERSHELL: LineFormat = {
  id: 'powershell',
  title: 'Get-NetTCPConnection / Get-NetUDPEndpoint (Windows)',
  create: () => {
    const readList = createListReader();
    let table: ColumnTable | null = null;
    let csv: readonly string[] | null = null;
    return (line, context) => {
      if (isHeading(line)) {
        csv = line.includes(',') ? line.split(',').map((name) => name.replaceAll('"', '').trim()) : null;
        table = csv === null ? readHeading(line) : null;
        return NOTHING;
      }
      if (/^[\s-]*-{3,}[\s-]*$/.test(line) || line.startsWith('#TYPE '))
        return (table ?? csv) ? NOTHING : null;
      const listed = readList(line, context);
      if (listed !== null) return listed;
      const byHeading =
        csv !== null
          ? observationOf(readCsv(csv, line), context)
          : table !== null
            ? observationOf(lowerCaseKeys(readCells(table, line)), context)
            : null;
      const loose = readLoosely(line, context);
      const wrong = byHeading === null || (loose !== null && byHeading.local?.port !== loose.local?.port);
      const observation = wrong ? loose : byHeading;
      return observation === null ? null : seen(observation);
    };
  },
};
