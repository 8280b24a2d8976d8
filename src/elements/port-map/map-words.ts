import type { AssignmentStatus } from '#domain/assignment-status.ts';
import type { CellFacts } from '#domain/port-map/cell-facts.ts';
import { MAP_STRINGS } from '#domain/strings/map-strings.ts';
import { ToolWords } from '../tool-words.ts';

/** What the map says, in the reader's language once `loadMapWords` is done. */
export const mapWords = new ToolWords(MAP_STRINGS);

const dictionaries = import.meta.glob<typeof MAP_STRINGS>('/content/strings/map/*.json', {
  import: 'default',
});

export const loadMapWords = (): Promise<void> => mapWords.load(dictionaries);

const STATUS_LABELS = {
  assigned: 'assigned',
  reserved: 'reserved',
  unassigned: 'unassigned',
  'not-listed': 'notListed',
  dynamic: 'dynamic',
} as const satisfies Record<AssignmentStatus, keyof typeof MAP_STRINGS.page>;

/** The status of a cell: a sentence in English, `TCP: …, UDP: …` in other languages. */
export function statusWords({ status, statuses: { tcp, udp } }: CellFacts): string {
  if (mapWords.isEnglish) return status;
  const [onTcp, onUdp] = [mapWords.label(STATUS_LABELS[tcp]), mapWords.label(STATUS_LABELS[udp])];
  return tcp === udp ? `TCP, UDP: ${onTcp}` : `TCP: ${onTcp}, UDP: ${onUdp}`;
}
