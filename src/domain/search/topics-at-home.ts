import type { PortNumber } from '../port-number.ts';
import type { Topic } from '../topic.ts';
import type { Program } from './search-document.ts';

/** The topics of the programs whose first port it is, by port: what ports without an article are filed under. */
export function topicsAtHome(programs: readonly Program[]): Map<PortNumber, Topic[]> {
  const topics = new Map<PortNumber, Topic[]>();
  for (const { ports, topic } of programs) {
    const home = ports[0]?.port;
    if (home === undefined || topic === null) continue;
    const here = topics.get(home) ?? [];
    if (!here.includes(topic)) topics.set(home, [...here, topic]);
  }
  return topics;
}
