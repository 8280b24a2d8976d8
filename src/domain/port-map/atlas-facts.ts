import type { PortFacts } from '../decode/port-facts.ts';
import type { PortNumber } from '../port-number.ts';
import type { TransportProtocol } from '../transport-protocol.ts';
import type { PortAtlas } from './port-atlas.ts';

/** Names that /etc/services, macOS and Windows print and the registry writes otherwise. */
const OTHER_SPELLINGS: ReadonlyMap<string, PortNumber> = new Map(
  Object.entries({
    www: 80,
    'www-http': 80,
    smtps: 465,
    ssmtp: 465,
    urd: 465,
    postgres: 5432,
    'microsoft-sql-s': 1433,
    'ms-sql-s': 1433,
    bootp: 67,
    dhcpc: 68,
    dhcps: 67,
    rdp: 3389,
    'ms-wbt-server': 3389,
    mdns: 5353,
    llmnr: 5355,
    wsd: 5357,
    'ipsec-nat-t': 4500,
    mongo: 27017,
    redis: 6379,
    xmpp: 5222,
  }),
);

function indexNames(atlas: PortAtlas): ReadonlyMap<string, PortNumber> {
  const index = new Map<string, PortNumber>();
  for (const [port, { tcp, udp }] of atlas.names) {
    for (const [transport, names] of [
      ['tcp', tcp],
      ['udp', udp],
    ] as const) {
      for (const name of names) {
        const key = `${transport} ${name.toLowerCase()}`;
        if (!index.has(key)) index.set(key, port);
      }
    }
  }
  return index;
}

/** What the atlas tells an explanation. SCTP and DCCP are looked up as TCP: the atlas has no more. */
export function atlasFacts(atlas: PortAtlas): PortFacts {
  const index = indexNames(atlas);
  const side = (transport: TransportProtocol | null): readonly ('tcp' | 'udp')[] =>
    transport === null ? ['tcp', 'udp'] : [transport === 'udp' ? 'udp' : 'tcp'];
  return {
    status: (port, transport) => {
      const statuses = side(transport).map((key) => atlas[key][port] ?? 'not-listed');
      return statuses.find((status) => status === 'assigned') ?? statuses[0] ?? 'not-listed';
    },
    names: (port, transport) => [
      ...new Set(side(transport).flatMap((key) => atlas.names.get(port)?.[key] ?? [])),
    ],
    uses: (port) => atlas.articles.get(port)?.uses ?? [],
    portNamed: (name, transport) => {
      const lower = name.toLowerCase();
      const keys = side(transport).concat(transport === 'udp' ? 'tcp' : 'udp');
      const found = keys.map((key) => index.get(`${key} ${lower}`)).find((port) => port !== undefined);
      return found ?? OTHER_SPELLINGS.get(lower) ?? null;
    },
  };
}
