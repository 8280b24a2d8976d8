import type { PortAtlas } from '../port-map/port-atlas.ts';
import type { PortNumber } from '../port-number.ts';
import { AVOIDANCES } from './avoidance.ts';
import type { Avoidance } from './avoidance.ts';

/** The numbers a new service may consider: User Ports (RFC 6335, section 6). */
const FIRST = 1024;
const LAST = 49_151;
const SPAN = LAST - FIRST + 1;
/** Coprime to SPAN, so that steps of this size visit every number once. */
const STRIDE = 10_007;

/** Why a number is to be avoided. */
export interface Objection {
  readonly key: Avoidance['key'];
  readonly explanation: string;
}

/** Reasons against a number, the gravest first; none if it is free to use. */
export function objectionsTo(
  port: PortNumber,
  atlas: PortAtlas,
  avoid: ReadonlySet<Avoidance['key']>,
): readonly Objection[] {
  const speaking = reasonsIn(avoid).filter(({ concerns }) => concerns(port, atlas));
  return speaking.map(({ key, explain }) => ({ key, explanation: explain(port, atlas) }));
}

function reasonsIn(keys: ReadonlySet<Avoidance['key']>): readonly Avoidance[] {
  return AVOIDANCES.filter(({ key }) => keys.has(key));
}

/** True if none of the reasons speaks against a number. */
function isFree(port: PortNumber, atlas: PortAtlas, reasons: readonly Avoidance[]): boolean {
  return !reasons.some(({ concerns }) => concerns(port, atlas));
}

/** FNV-1a over the UTF-8 of a name: the same everywhere and for ever, which is all that is asked of it. */
function hash(name: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}

/** A name as people vary it: `My App`, `my-app` and `my_app` are one project. */
export function normalizeName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.-]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Ports for a project, the first the one to take. The order is derived from the name alone, so the
 * same name always gets the same answer, and a new assignment somewhere else changes nothing.
 */
export function suggestPorts(
  name: string,
  atlas: PortAtlas,
  avoid: ReadonlySet<Avoidance['key']>,
  count: number,
): readonly PortNumber[] {
  const start = hash(normalizeName(name)) % SPAN;
  const reasons = reasonsIn(avoid);
  const found: PortNumber[] = [];
  for (let step = 0; step < SPAN && found.length < count; step += 1) {
    const port = FIRST + ((start + step * STRIDE) % SPAN);
    if (isFree(port, atlas, reasons)) found.push(port);
  }
  return found;
}

/** How many User Ports nobody objects to. */
export function countFreePorts(atlas: PortAtlas, avoid: ReadonlySet<Avoidance['key']>): number {
  const reasons = reasonsIn(avoid);
  let free = 0;
  for (let port = FIRST; port <= LAST; port += 1) {
    if (isFree(port, atlas, reasons)) free += 1;
  }
  return free;
}
