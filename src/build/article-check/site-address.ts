import { parsePortNumber } from '#domain/port-number.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import { PORT_RANGES } from '#domain/port-range.ts';
import { TOPICS } from '#domain/topic.ts';

/** Pages of the site that stand alone. */
export const SINGLE_PAGES: readonly string[] = [
  '/',
  '/about',
  '/api/v1',
  '/commands',
  '/decode',
  '/pick',
  '/ports',
  '/services',
  '/topics',
];

export interface AddressProblem {
  /** Goes on from the address: `leads to no page`. */
  readonly why: string;
  readonly mend: string;
}

/** Why a link of an article is wrong, or `undefined` where it is right or leads out of the site. */
export function addressProblem(address: string, registry: PortRegistry): AddressProblem | undefined {
  if (/^(https?:\/\/|mailto:|#.)/.test(address)) return undefined;
  if (!address.startsWith('/') || address.startsWith('//')) {
    return {
      why: 'is neither an address of this site nor of another',
      mend: 'write /ports/N, or the whole https:// address',
    };
  }
  const path = address.replace(/[?#].*$/, '');
  if (SINGLE_PAGES.includes(path)) return undefined;
  const [, kind = '', last = ''] = /^\/([a-z]+)\/([^/]+)$/.exec(path) ?? [];
  switch (kind) {
    case 'ports':
      return unless(parsePortNumber(last).ok, 'a port is written /ports/N, with N from 0 to 65535');
    case 'ranges':
      return oneOf(
        PORT_RANGES.map(({ slug }) => `/ranges/${slug}`),
        path,
      );
    case 'topics':
      return oneOf(
        TOPICS.map((topic) => `/topics/${topic}`),
        path,
      );
    case 'services':
      return unless(
        registry.services.some(({ slug }) => slug === last),
        'write the service name as IANA lists it, in lower case',
      );
    default:
      return unless(
        false,
        `a page of this site is ${SINGLE_PAGES.join(', ')}, or below /ports, /ranges, /topics or /services`,
      );
  }
}

function unless(leadsSomewhere: boolean, mend: string): AddressProblem | undefined {
  return leadsSomewhere ? undefined : { why: 'leads to no page', mend };
}

function oneOf(known: readonly string[], path: string): AddressProblem | undefined {
  return unless(known.includes(path), `write one of ${known.join(', ')}`);
}
