import { isPortNumber } from '../port-number.ts';
import { endpoint } from './endpoint.ts';
import { NOTHING, seen } from './line-reader.ts';
import type { LineFormat } from './line-reader.ts';
import { observe } from './observation.ts';
import type { Observation } from './observation.ts';

const RULE =
  /^\s*(?:\[\s*\d+\]\s+)?(?:([\da-fA-F.:]+)\s+)?(\d{1,5}(?:[,:]\d{1,5}){0,14})(?:\/(tcp|udp))?(?: \(v6\))?(?: on \S+)?\s+(ALLOW|DENY|REJECT|LIMIT)(?: (IN|OUT|FWD))?\s+\S/;
const PROSE =
  /^Status: (?:active|inactive)|^Logging: |^Default: |^New profiles: |^\s*To\s+Action\s+From|^--\s+-+\s+-+/;

const DIRECTIONS: Readonly<Record<string, Observation['direction']>> = {
  IN: 'in',
  OUT: 'out',
  FWD: 'through',
};

/** `ufw status`, also `verbose` and `numbered`. */
export const UFW_STATUS: LineFormat = {
  id: 'ufw-status',
  title: 'ufw status',
  create: () => (line) => {
    if (PROSE.test(line)) return NOTHING;
    const [matched, address, ports = '', transport, action = '', way = 'IN'] = RULE.exec(line) ?? [];
    const numbers = ports.split(/[,:]/).map(Number);
    if (matched === undefined || !numbers.every(isPortNumber)) {
      return /^\s*(?:\[\s*\d+\]\s+)?\S.*?\s+(?:ALLOW|DENY|REJECT|LIMIT)(?: (?:IN|OUT|FWD))?\s+(?:Anywhere|[\d.:a-f/]+)/.test(
        line,
      )
        ? NOTHING
        : null;
    }
    return seen(
      ...numbers.map((port) =>
        observe({
          transport: transport === 'tcp' || transport === 'udp' ? transport : null,
          [way === 'OUT' ? 'remote' : 'local']: endpoint(address ?? '*', port),
          state: action === 'ALLOW' || action === 'LIMIT' ? 'allowed' : 'blocked',
          stateWord: action,
          relation: 'packet',
          direction: DIRECTIONS[way] ?? null,
          hint: ports.includes(':') ? `(first or last of ${ports.replace(':', '–')})` : null,
          platform: 'linux',
        }),
      ),
    );
  },
};
