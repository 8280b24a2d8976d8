import type { PortRegistry } from '#domain/port-registry.ts';
import type { RfcIndex } from '#domain/rfc.ts';
import { loadRegistry } from '#registry/load-registry.ts';
import { loadRfcs } from '#registry/load-rfcs.ts';

/** What articles are held against. */
export interface Facts {
  readonly registry: PortRegistry;
  /** The RFCs that the registry or an article cites. */
  readonly rfcs: RfcIndex;
  /** `YYYY-MM-DD`, where the day is latest on Earth: no author is ahead of it. */
  readonly today: string;
}

/** The registry and the RFCs of the project, and the day. */
export function loadFacts(now = new Date()): Facts {
  const HOURS_AHEAD = 14;
  const latest = new Date(now.getTime() + HOURS_AHEAD * 3_600_000);
  return { registry: loadRegistry(), rfcs: loadRfcs(), today: latest.toISOString().slice(0, 10) };
}
