import { endpointOf } from '../endpoint.ts';
import type { Endpoint } from '../endpoint.ts';
import { transportOf } from '../ip-protocol.ts';
import { NOTHING } from '../line-reader.ts';
import type { LineFormat, LineReading } from '../line-reader.ts';
import { verdictOf } from '../verdict-words.ts';
import { passing } from './passing-packet.ts';

/** The names that makers give a field, `=` and its value, in quotes or without. */
function fieldOf(names: string): RegExp {
  return new RegExp(`(?:^|[\\s|,])(?:${names})=(?:"([^"]*)"|([^\\s",]+))`);
}

const SOURCE = fieldOf('srcip|src_ip|src');
const SOURCE_PORT = fieldOf('srcport|src_port|spt');
const DESTINATION = fieldOf('dstip|dst_ip|dst');
const DESTINATION_PORT = fieldOf('dstport|dst_port|dpt');
const PROTOCOL = fieldOf('proto|protocol');
const ACTION = fieldOf('action|act|log_subtype|fw_action');
/** How Fortinet says that a connection that was let through has ended. */
const ENDED = /^(?:close|timeout|start|(?:client|server)-rst)$/;

function value(line: string, field: RegExp): string | null {
  const [, quoted, bare] = field.exec(line) ?? [];
  return quoted ?? bare ?? null;
}

/** SonicWall writes address, port and interface together: `src=203.0.113.9:51234:X1`. */
function readEnd(line: string, addressField: RegExp, portField: RegExp): Endpoint | null {
  const address = value(line, addressField) ?? '';
  const port = value(line, portField);
  const [, together = address, portBeside = ''] = /^([\d.]+):(\d{1,5})(?::.*)?$/.exec(address) ?? [];
  return endpointOf(together, port ?? portBeside);
}

function readFields(line: string): LineReading | null {
  if (!DESTINATION.test(line) || !SOURCE.test(line)) return null;
  const protocol = /^\w*/.exec(value(line, PROTOCOL) ?? '')?.[0] ?? '';
  const transport = transportOf(protocol);
  if (protocol !== '' && transport === null) return NOTHING;
  const action = value(line, ACTION) ?? '';
  return passing({
    transport,
    from: readEnd(line, SOURCE, SOURCE_PORT),
    to: readEnd(line, DESTINATION, DESTINATION_PORT),
    state: ENDED.test(action) ? 'allowed' : verdictOf(action),
  });
}

/** Firewalls that log names and values: Fortinet, Sophos, SonicWall, and the Common Event Format of many. */
export const KEY_VALUE_LOG: LineFormat = {
  id: 'key-value-log',
  title: 'Fortinet / Sophos / SonicWall / CEF log',
  longLines: true,
  create: () => readFields,
};
