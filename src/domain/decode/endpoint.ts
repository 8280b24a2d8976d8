import { isPortNumber } from '../port-number.ts';
import type { PortNumber } from '../port-number.ts';

/** One end of a connection or a socket, as a line shows it. */
export interface Endpoint {
  /** Without brackets and zone: `127.0.0.1`, `::1`, `*`, a host name; `null` if the line names none. */
  readonly address: string | null;
  /** The interface after `%`: `lo`, `eth0`, `12`. */
  readonly zone: string | null;
  /** `null` stands for any port (`*`), for none, or for a name that is still to be looked up. */
  readonly port: PortNumber | null;
  /** The service name that was written in place of a number: `ssh`, `http-alt`. */
  readonly portName: string | null;
}

const ADDRESS = /^(?:\*|[\p{L}\p{N}_.:*…-]+)$/u;
const PORT_NAME = /^[a-z](?:[\w+./-]*\w)?\+*$/i;

/** Puts an endpoint together; port `null` means any or none. */
export function endpoint(address: string | null, port: PortNumber | null): Endpoint {
  return { address, zone: null, port, portName: null };
}

/** An endpoint like `text`, port and address apart; `null` if either is not what it should be. */
export function endpointOf(address: string, port: string): Endpoint | null {
  const [, bracketed, zoneAfter] = /^\[([^\]]*)\](?:%(.*))?$/.exec(address) ?? [];
  const [bare = '', zone = zoneAfter ?? null] = splitAt(bracketed ?? address, '%');
  if (!ADDRESS.test(bare)) return null;
  const base = { address: bare, zone };
  if (port === '*') return { ...base, port: null, portName: null };
  if (/^\d{1,5}$/.test(port)) {
    const number = Number(port);
    return isPortNumber(number) ? { ...base, port: number, portName: null } : null;
  }
  return PORT_NAME.test(port) ? { ...base, port: null, portName: port } : null;
}

/** Reads `address:port` in every spelling of Linux, Windows and lsof: `[::1]:80`, `:::80`, `127.0.0.53%lo:53`, `*:*`. */
export function parseColonEndpoint(text: string): Endpoint | null {
  const colon = text.lastIndexOf(':');
  return colon < 1 ? null : endpointOf(text.slice(0, colon), text.slice(colon + 1));
}

/** Reads `address.port` as macOS and the BSDs write it: `127.0.0.1.631`, `fe80::1%lo0.8021`, `*.5353`, `*.*`. */
export function parseDotEndpoint(text: string): Endpoint | null {
  const dot = text.lastIndexOf('.');
  return dot < 1 ? null : endpointOf(text.slice(0, dot), text.slice(dot + 1));
}

/** Reads either spelling: a port after the last colon, unless a dot follows that colon. */
export function parseEitherEndpoint(text: string): Endpoint | null {
  return /:[^.:]*$/.test(text) && !/^[^.]*:[^.:]*%/.test(text)
    ? parseColonEndpoint(text)
    : parseDotEndpoint(text);
}

/** True if an endpoint names a port, as a number or by name. */
export function namesPort({ port, portName }: Endpoint): boolean {
  return port !== null || portName !== null;
}

/** The same endpoint with port 0 read as "any", as Windows writes it. */
export function zeroMeansAny(seen: Endpoint): Endpoint {
  return seen.port === 0 ? { ...seen, port: null } : seen;
}

function splitAt(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
