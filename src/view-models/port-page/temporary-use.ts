import { isBlockedByBrowsers } from '#domain/blocked-ports.ts';
import { EPHEMERAL_RANGES, systemsHandingOut } from '#domain/ephemeral-ranges.ts';
import type { EphemeralRange } from '#domain/ephemeral-ranges.ts';
import type { PortNumber } from '#domain/port-number.ts';
import { listText } from '#domain/port-summary.ts';

export interface TemporaryUse {
  /** What follows for a reader who has seen the number. */
  readonly verdict: string;
  readonly blockedByBrowsers: boolean;
}

/** "Your port, or theirs?": would a system hand this number out by itself, and would a browser connect to it? */
export function getTemporaryUse(port: PortNumber): TemporaryUse {
  return { verdict: verdict(systemsHandingOut(port)), blockedByBrowsers: isBlockedByBrowsers(port) };
}

const DEFAULTS = [...Map.groupBy(EPHEMERAL_RANGES, ({ first, last }) => `${first}–${last}`)]
  .map(([range, systems]) => `${listText(systems.map(({ system }) => system))} ${range}`)
  .join(', ');

function verdict(handing: readonly EphemeralRange[]): string {
  if (handing.length === 0) {
    return `No system hands this number out as a temporary source port by default (${DEFAULTS}). Where it is the local end of a socket, a program asked for it.`;
  }
  const names = handing.map(({ system }) => system);
  const others = EPHEMERAL_RANGES.map(({ system }) => system).filter((system) => !names.includes(system));
  const rest = others.length === 0 ? '' : `; ${listText(others)} would not`;
  return `By default ${listText(names)} would hand this number out as a temporary source port${rest}. As the local end of an outgoing connection it means nothing; as a listener it was opened by a program.`;
}
