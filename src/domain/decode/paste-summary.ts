import type { ExplainedPaste, ExplainedPort } from './explain.ts';
import { LINE_FORMATS } from './formats.ts';

/** How the sentence is worded. */
export interface SummaryWords {
  say(key: 'read' | 'unknown', values?: Readonly<Record<string, string>>): string;
  count(key: 'ports' | 'missed', count: number): string;
}

/** Listeners that others can reach, each port and transport once, in order. */
export function openToOthers(ports: readonly ExplainedPort[]): readonly ExplainedPort[] {
  const open = new Map<string, ExplainedPort>();
  for (const row of ports) {
    const { state, transport } = row.observation;
    const waits =
      state === 'listening' ||
      state === 'published' ||
      (state === 'unconnected' && row.sides.service !== null);
    const reachable =
      row.bind.reach === 'anyone' ||
      row.bind.reach === 'private-network' ||
      row.bind.reach === 'same-network';
    const key = `${row.port ?? ''}/${transport ?? ''}`;
    if (waits && reachable && row.port !== null && !open.has(key)) open.set(key, row);
  }
  return [...open.values()].sort((left, right) => (left.port ?? 0) - (right.port ?? 0));
}

/** What was recognised and how much of it was read: one sentence, for eyes and screen readers. */
export function summaryText({ ports, unread, formats }: ExplainedPaste, words: SummaryWords): string {
  const titles = formats.map((id) => LINE_FORMATS.find((format) => format.id === id)?.title ?? id);
  const sentences = [
    titles.length === 0 ? words.say('unknown') : words.say('read', { formats: titles.join(', ') }),
    words.count('ports', ports.length),
    unread.length === 0 ? '' : words.count('missed', unread.length),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
