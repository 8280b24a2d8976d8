import type { AssignmentStatus } from '../assignment-status.ts';
import type { PortNumber } from '../port-number.ts';
import type { Topic } from '../topic.ts';
import type { Program, ServiceNameHere } from './search-document.ts';

/** A port of which the registry or an article has something to say. */
export interface IndexedPort {
  readonly port: PortNumber;
  readonly status: { readonly tcp: AssignmentStatus; readonly udp: AssignmentStatus };
  readonly services: readonly ServiceNameHere[];
  readonly hasArticle: boolean;
  readonly topics: readonly Topic[];
}

/** The part of the index that is loaded first: everything that can be named. */
export interface NameIndex {
  /** Ascending by port. */
  readonly ports: readonly IndexedPort[];
  readonly programs: readonly Program[];
}

/** The part that is loaded second: the registry's descriptions, one for each port of the name index, `''` for none. */
export type DescriptionIndex = readonly string[];
