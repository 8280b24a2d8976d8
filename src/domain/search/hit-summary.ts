import { transportLabel } from '../transport-protocol.ts';
import { TRANSPORT_PROTOCOLS } from '../transport-protocol.ts';
import type { SearchDocument } from './search-document.ts';
import type { SearchHit } from './search-engine.ts';
import { transportsHere } from './search-filters.ts';
import { fill } from '../strings/fill.ts';
import type { SearchStrings } from './search-strings.ts';

/** One result in words, ready to be shown as text. */
export interface HitSummary {
  readonly href: string;
  readonly number: string;
  /** `TCP · UDP`, or `''` where nothing is registered or met. */
  readonly transports: string;
  /** Service names, else programs; `''` for a port without either. */
  readonly name: string;
  /** The registry's description, else the programs met here. */
  readonly description: string;
  /** `assigned`, or `TCP assigned, UDP reserved`. */
  readonly status: string;
  /** Why the port is among the results; `''` for numbers. */
  readonly reason: string;
}

const FEW = 3;

function statusText({ status: { tcp, udp } }: SearchDocument, { status }: SearchStrings): string {
  if (tcp === udp) return status[tcp];
  return `${transportLabel('tcp')} ${status[tcp]}, ${transportLabel('udp')} ${status[udp]}`;
}

/** Programs by name, without those that only repeat a service name. */
function programsText({ programs, services }: SearchDocument): string {
  const registered = new Set(services.map(({ name }) => name.toLowerCase()));
  const names = programs.map(({ name }) => name).filter((name) => !registered.has(name.toLowerCase()));
  return [...new Set(names)].slice(0, FEW).join(', ');
}

/** What to show of a result. */
export function summarizeHit({ document, reason }: SearchHit, strings: SearchStrings): HitSummary {
  const here = transportsHere(document);
  const services = document.services.slice(0, FEW).map(({ name }) => name);
  const programs = programsText(document);
  return {
    href: `/ports/${document.port}`,
    number: String(document.port),
    transports: TRANSPORT_PROTOCOLS.filter((transport) => here.has(transport))
      .map(transportLabel)
      .join(' · '),
    name: services.length > 0 ? services.join(', ') : programs,
    description: [document.description, services.length > 0 ? programs : '']
      .filter((text) => text)
      .join(' · '),
    status: statusText(document, strings),
    reason: fill(strings.reason[reason.kind] ?? '', { text: reason.text }),
  };
}
