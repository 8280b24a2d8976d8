import { isPortNumber, parsePortNumber, type PortNumber } from './port-number.ts';

/** One port or a block of consecutive ports, both ends included, as a row of the registry names them. */
export interface PortInterval {
  readonly first: PortNumber;
  readonly last: PortNumber;
}

/** Reads `80` or `6000-6063`; `undefined` for anything else, an interval that runs backwards included. */
export function parsePortInterval(text: string): PortInterval | undefined {
  const match = /^(\d+)(?:-(\d+))?$/.exec(text);
  const first = readPort(match?.[1] ?? '');
  const last = match?.[2] === undefined ? first : readPort(match[2]);
  if (first === undefined || last === undefined || last < first) return undefined;
  return { first, last };
}

function readPort(text: string): PortNumber | undefined {
  const result = parsePortNumber(text);
  return result.ok ? result.port : undefined;
}

/** Every port of an interval, in ascending order. */
export function* portsIn({ first, last }: PortInterval): Generator<PortNumber> {
  for (let port = first; port <= last && isPortNumber(port); port++) yield port;
}
