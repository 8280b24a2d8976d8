/** A TCP, UDP, SCTP or DCCP port number: an integer from 0 to 65535 (RFC 6335, section 6). */
export type PortNumber = number;

/** The first port number; reserved (RFC 6335, section 6). */
export const FIRST_PORT: PortNumber = 0;

/** The last port number: port fields are 16 bits wide (RFC 9293, section 3.1). */
export const LAST_PORT: PortNumber = 65_535;

/** How many port numbers there are. */
export const PORT_COUNT = LAST_PORT + 1;

/** Why a text is not a port number. */
export type PortNumberProblem = 'not-a-number' | 'leading-zero' | 'out-of-range';

export type PortNumberResult =
  | { readonly ok: true; readonly port: PortNumber }
  | { readonly ok: false; readonly problem: PortNumberProblem };

/** True for integers from 0 to 65535. */
export function isPortNumber(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_PORT && value <= LAST_PORT;
}

/**
 * Reads the one canonical spelling of a port number: ASCII digits without sign, space, exponent or
 * leading zero. `007` and `65536` are problems of their own, so that a page can say what was meant.
 */
export function parsePortNumber(text: string): PortNumberResult {
  if (!/^\d+$/.test(text)) return { ok: false, problem: 'not-a-number' };
  const port = Number(text);
  if (!isPortNumber(port)) return { ok: false, problem: 'out-of-range' };
  if (text !== String(port)) return { ok: false, problem: 'leading-zero' };
  return { ok: true, port };
}

let portNumbers: readonly PortNumber[] | undefined;

/** All port numbers, ascending: one list, made when it is first asked for. */
export function allPortNumbers(): readonly PortNumber[] {
  return (portNumbers ??= Array.from({ length: PORT_COUNT }, (_, port) => port));
}
