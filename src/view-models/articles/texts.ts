import type { PortNumber } from '#domain/port-number.ts';
import { articleEntries } from './entries.ts';

/** Articles with their texts, for the pages of single articles; lists of articles get their fields from the other modules here. */
export const articleTexts: typeof articleEntries = articleEntries;

/** Which of the chosen port pages this build makes: all, or those that changed articles concern. */
export function portsToMake(chosen: readonly PortNumber[]): readonly PortNumber[] {
  const changes = globalThis.articleChanges;
  return changes === undefined ? chosen : chosen.filter((port) => changes.ports.has(port));
}
