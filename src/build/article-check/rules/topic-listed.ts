import { editDistance } from '#domain/search/edit-distance.ts';
import { TOPICS } from '#domain/topic.ts';
import { valueAt } from '../property.ts';
import type { FileRule } from '../rule.ts';

/** Topics are those that have a page. */
export const topicListed: FileRule = {
  name: 'topic-listed',
  description: 'Every topic is on the list in src/domain/topic.ts, and is named once.',
  scope: 'file',
  *check({ frontMatter }) {
    const topics = valueAt(frontMatter?.value, ['topics']);
    if (frontMatter === null || !Array.isArray(topics)) return;
    const seen = new Set<unknown>();
    for (const [index, topic] of topics.entries()) {
      const line = frontMatter.lineOf(['topics', index]);
      if (seen.has(topic)) yield { line, what: `the topic "${topic}" is named twice`, mend: 'name it once' };
      seen.add(topic);
      if (typeof topic !== 'string' || topic === '' || TOPICS.some((known) => known === topic)) continue;
      yield { line, what: `"${topic}" is not a topic`, mend: `write ${suggestion(topic)}` };
    }
  },
};

const FARTHEST = 4;

function suggestion(topic: string): string {
  const distances = TOPICS.map((known) => ({
    known,
    distance: editDistance(topic.toLowerCase(), known, FARTHEST),
  }));
  const [nearest] = distances.sort((one, other) => one.distance - other.distance);
  const isNear = nearest !== undefined && nearest.distance <= Math.min(FARTHEST, topic.length / 2);
  return isNear ? nearest.known : `one of ${TOPICS.join(', ')}`;
}
