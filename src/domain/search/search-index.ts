import type { AssignmentStatus } from '../assignment-status.ts';
import type { PortNumber } from '../port-number.ts';
import type { Topic } from '../topic.ts';
import type { Program, ServiceNameHere } from './search-document.ts';

/** A port of which the registry, an article or the curated list has something to say. */
export interface IndexedPort {
  readonly port: PortNumber;
  readonly status: { readonly tcp: AssignmentStatus; readonly udp: AssignmentStatus };
  readonly services: readonly ServiceNameHere[];
  readonly hasArticle: boolean;
}

/** The part of the index that is loaded first: everything that can be named. */
export interface NameIndex {
  /** Ascending by port. */
  readonly ports: readonly IndexedPort[];
  /** Ascending by first port. */
  readonly programs: readonly Program[];
}

/** The part that is loaded second: what is said rather than named. */
export interface DetailIndex {
  /** The registry's descriptions, one for each port of the name index, `''` for none. */
  readonly descriptions: readonly string[];
  readonly topics: ReadonlyMap<PortNumber, readonly Topic[]>;
  /** Names that are whole phrases, by the place of their program in the name index. */
  readonly phrases: ReadonlyMap<number, readonly string[]>;
  /** Everyday names of a port that only its article knows. */
  readonly portNames: ReadonlyMap<PortNumber, readonly string[]>;
}
