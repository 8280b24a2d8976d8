import { expect, test } from 'vitest';
import { TOPIC_TEXTS, TOPICS_BY_NAME } from '#domain/topic-text.ts';
import { TOPICS } from '#domain/topic.ts';

test('every topic once, by the name that its page has, in the order of the names', () => {
  expect(TOPICS_BY_NAME.map(([topic]) => topic).toSorted()).toEqual([...TOPICS].toSorted());
  for (const [topic, name] of TOPICS_BY_NAME) expect(name).toBe(TOPIC_TEXTS[topic].name);
  const names = TOPICS_BY_NAME.map(([, name]) => name);
  expect(names.slice(0, 2)).toEqual(['AI', 'Apple']);
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'en')));
  expect(names.indexOf('Smart home and IoT')).toBe(names.indexOf('Routing') + 1);
});
