import { loadPrograms } from '#registry/load-programs.ts';
import { loadRegistry } from '#registry/load-registry.ts';
import { articleData } from './article-data.ts';
import type { TopicSources } from './topics.ts';

/** What the topic pages are made from, read once. */
export const topicSources: TopicSources = {
  registry: loadRegistry(),
  articles: articleData,
  programs: loadPrograms(),
};
