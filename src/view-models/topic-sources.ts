import { loadPrograms } from '#registry/load-programs.ts';
import { loadRegistry } from '#registry/load-registry.ts';
import { articles } from './articles/topics.ts';
import type { TopicSources } from './topics.ts';

/** What the topic pages are made from, read once. */
export const topicSources: TopicSources = {
  registry: loadRegistry(),
  articles,
  programs: loadPrograms(),
};
