import { FIRST_PORT, isPortNumber, LAST_PORT, type PortNumber } from './port-number.ts';
import { serviceNameKey, serviceSlug } from './service-name.ts';

/** A way on from an address that leads nowhere. */
export interface AdviceLink {
  readonly href: string;
  readonly label: string;
}

/** What to tell a reader whose address leads nowhere. */
export interface Advice {
  readonly kind: 'advice';
  readonly sentence: string;
  readonly links: readonly AdviceLink[];
}

/** An address that surely means a page of another address; `forever` if it can never mean another one. */
export interface Redirect {
  readonly kind: 'redirect';
  readonly to: string;
  readonly forever: boolean;
}

/** Something that may be the name of a service: look it up and ask `answerName`. */
export interface AskedName {
  readonly kind: 'name';
  readonly name: string;
  /** The address in which it was found. */
  readonly path: string;
}

/** The one port of a service, `null` if it has none or several, `undefined` if there is no such service. */
export type KnownPort = PortNumber | null | undefined;

const ALL_PORTS: AdviceLink = { href: '/ports', label: 'All ports' };
const LAST: AdviceLink = { href: `/ports/${LAST_PORT}`, label: `Port ${LAST_PORT}, the last one` };

/** Words of an address that only say that a port or a service follows. */
const SIGNPOSTS = new Set(['port', 'ports', 'service', 'services', 'p', 'tcp', 'udp', 'sctp', 'dccp']);

const NUMBER = /^(?:(?:ports?|tcp|udp|sctp|dccp)[-_ :=]*|[:*#])?(\d+)(?:[-_ :](?:tcp|udp|sctp|dccp))?$/;
const HEXADECIMAL = /^0x([0-9a-f]{1,8})$/;
const NEGATIVE = /^[-\u2212]\d+$/;
const SPAN = /^(\d{1,5})(?:-|\u2013|\.\.)(\d{1,5})$/;

/** Reads a decoded path that no page has. The answer never leads back to the path itself. */
export function readWrongAddress(path: string): Redirect | AskedName | Advice {
  const term = soleTerm(path);
  if (term === undefined) return nothingHere();
  const digits = NUMBER.exec(term)?.[1];
  if (digits !== undefined) return answerNumber(digits, path);
  const hexadecimal = HEXADECIMAL.exec(term)?.[1];
  if (hexadecimal !== undefined) return answerHexadecimal(hexadecimal);
  if (NEGATIVE.test(term)) return advise(`Port numbers begin at ${FIRST_PORT}.`, ALL_PORTS);
  const [, first, last] = SPAN.exec(term) ?? [];
  if (first !== undefined && last !== undefined) return answerSpan(Number(first), Number(last));
  return { kind: 'name', name: term, path };
}

/**
 * The answer for a name, after it was looked up by its `serviceNameKey`. For a name that no service has,
 * `nearby` are the ports that a search finds.
 */
export function answerName(
  { name, path }: AskedName,
  port: KnownPort,
  nearby: readonly AdviceLink[] = [],
): Redirect | Advice {
  if (port === undefined) {
    const sentence = `No service is registered under the name “${shown(name)}”.`;
    return advise(sentence, ...nearby, searchFor(name), ALL_PORTS);
  }
  const wantsService = port === null || /^\/services?\//i.test(path);
  const to = wantsService ? `/services/${serviceSlug(name)}` : `/ports/${port}`;
  return to === path ? nothingHere() : { kind: 'redirect', to, forever: false };
}

/** The one part of a path that says what was wanted, in lower case. */
function soleTerm(path: string): string | undefined {
  const words = path
    .normalize('NFKC')
    .replace(/\.(?:html?|md|json|txt)$/i, '')
    .split('/')
    .map(tidy);
  const terms = words.filter((word) => word !== '' && !SIGNPOSTS.has(word));
  return terms.length === 1 ? terms[0] : undefined;
}

const tidy = (segment: string): string => serviceNameKey(segment.trim());

function answerNumber(digits: string, path: string): Redirect | Advice {
  const port = Number(digits);
  if (!isPortNumber(port)) {
    const subject = digits.length <= 12 ? `Port ${digits}` : 'That port';
    return advise(
      `${subject} does not exist: a port number has 16 bits, so ${LAST_PORT} is the last one. ` +
        'A larger number beside a connection is something else, such as a process id.',
      LAST,
      ALL_PORTS,
    );
  }
  const to = `/ports/${port}`;
  return to === path ? nothingHere() : { kind: 'redirect', to, forever: true };
}

function answerHexadecimal(digits: string): Advice {
  const value = Number.parseInt(digits, 16);
  const sentence = `0x${digits} is ${value} in decimal`;
  return isPortNumber(value)
    ? advise(`${sentence}.`, portLink(value), ALL_PORTS)
    : advise(`${sentence}, more than the last port, ${LAST_PORT}.`, LAST, ALL_PORTS);
}

function answerSpan(first: number, last: number): Advice {
  const ends = [first, last].filter(isPortNumber).map(portLink);
  return advise('Every port has a page of its own, a range of them has none.', ...ends, ALL_PORTS);
}

const portLink = (port: PortNumber): AdviceLink => ({ href: `/ports/${port}`, label: `Port ${port}` });

function searchFor(text: string): AdviceLink {
  return {
    href: `/search?q=${encodeURIComponent(text.toWellFormed())}`,
    label: `Search for “${shown(text)}”`,
  };
}

const nothingHere = (): Advice => advise('There is no page at this address.', ALL_PORTS);

function advise(sentence: string, ...links: readonly AdviceLink[]): Advice {
  return { kind: 'advice', sentence, links };
}

/** A stranger's text, short and without characters that reorder or hide what stands around it. */
function shown(text: string): string {
  const plain = Array.from(text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ''));
  return plain.length > 40 ? `${plain.slice(0, 39).join('')}…` : plain.join('');
}
