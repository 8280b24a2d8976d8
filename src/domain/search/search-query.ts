import type { PortNumber } from '../port-number.ts';
import type { TransportProtocol } from '../transport-protocol.ts';

/** What a reader asked for, as far as the text alone can tell. */
export interface SearchQuery {
  /** The cleaned text: what exact names are compared with. */
  readonly text: string;
  /** Port numbers in the order in which they count, without duplicates. */
  readonly ports: readonly PortNumber[];
  /** `8000-8100`, inclusive at both ends, `first` < `last`. */
  readonly range: { readonly first: PortNumber; readonly last: PortNumber } | null;
  /** Numbers that no port can have (RFC 6335, section 6: 0–65535), as they were typed. */
  readonly outOfRange: readonly string[];
  /** The transport named beside the number or the words. */
  readonly transport: TransportProtocol | null;
  /** The other words, question words and punctuation left out. */
  readonly words: readonly string[];
  /** True if the numbers stand alone or are marked as ports, so that they can be nothing else. */
  readonly certain: boolean;
}
