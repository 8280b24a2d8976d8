import type { PortFacts } from '#domain/decode/port-facts.ts';

const NAMES: Readonly<Record<number, string>> = {
  22: 'ssh',
  53: 'domain',
  80: 'http',
  443: 'https',
  445: 'microsoft-ds',
  1433: 'ms-sql-s',
  3306: 'mysql',
  5353: 'mdns',
  5432: 'postgresql',
  8080: 'http-alt',
};
const USES: Readonly<Record<number, readonly string[]>> = {
  22: ['OpenSSH'],
  5432: ['PostgreSQL'],
  51820: ['WireGuard'],
};

/** A handful of ports that everybody knows. */
export const KNOWN_PORTS: PortFacts = {
  status: (port) => (NAMES[port] !== undefined ? 'assigned' : port >= 49_152 ? 'dynamic' : 'unassigned'),
  names: (port) => (NAMES[port] === undefined ? [] : [NAMES[port]]),
  uses: (port) => USES[port] ?? [],
  portNamed: (name) =>
    Number(Object.entries(NAMES).find(([, known]) => known === name)?.[0] ?? Number.NaN) || null,
};
