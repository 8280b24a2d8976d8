import type { AssignmentStatus } from '../assignment-status.ts';
import type { PortNumber } from '../port-number.ts';
import type { Topic } from '../topic.ts';

/** What an article adds to a port, in short. */
export interface AtlasArticle {
  readonly title: string;
  /** Programs that are really found there, the most likely first. */
  readonly uses: readonly string[];
  readonly topics: readonly Topic[];
}

/** Service names of one port; both lists are empty unless it is assigned by name. */
export interface AtlasNames {
  readonly tcp: readonly string[];
  readonly udp: readonly string[];
}

/** The whole port space in short: enough to draw it, and to name what is pasted. */
export interface PortAtlas {
  /** The date of the registry data, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly asOf: string;
  /** 65,536 statuses each, by port number. */
  readonly tcp: readonly AssignmentStatus[];
  readonly udp: readonly AssignmentStatus[];
  readonly names: ReadonlyMap<PortNumber, AtlasNames>;
  readonly articles: ReadonlyMap<PortNumber, AtlasArticle>;
  /** Ports for which the registry reports unauthorized use. */
  readonly unauthorized: ReadonlySet<PortNumber>;
}
