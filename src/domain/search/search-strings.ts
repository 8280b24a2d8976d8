import { type AssignmentStatus, STATUS_WORDS } from '../assignment-status.ts';
import type { MatchReason } from './candidates.ts';

/** Every text that search shows; `{…}` are places to fill in. One object, so that a language can replace it. */
export interface SearchStrings {
  readonly port: string;
  readonly status: Readonly<Record<AssignmentStatus, string>>;
  /** Why a port is a result; a kind without words needs none. */
  readonly reason: Readonly<Partial<Record<MatchReason['kind'], string>>>;
  /** By plural category of the count (CLDR). */
  readonly results: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
  readonly first: string;
  readonly none: string;
  readonly outOfRange: string;
  readonly all: string;
  readonly failed: string;
  readonly loading: string;
  readonly hint: string;
}

export const SEARCH_STRINGS: SearchStrings = {
  port: 'Port {port}',
  status: STATUS_WORDS,
  reason: {
    service: 'service name {text}',
    name: 'known as {text}',
    program: 'used by {text}',
    topic: 'topic {text}',
    prefix: 'begins like {text}',
    word: 'has the word {text}',
    words: 'has the words {text}',
    similar: 'similar to {text}',
  },
  results: { one: '{count} result', other: '{count} results' },
  first: '{count} results, the first {shown} shown',
  none: 'Nothing found for “{query}”. Try a port number, a service name or a program.',
  outOfRange: '{number} is not a port: port numbers go from 0 to 65535.',
  all: 'All {count} results',
  failed: 'The search data could not be loaded. Numbers still work; press Enter for everything else.',
  loading: 'Loading…',
  hint: 'Type a port number, a service name or a program.',
};
