import type { PortNumber } from '#domain/port-number.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import { TOPIC_TEXTS, TOPICS_BY_NAME } from '#domain/topic-text.ts';
import type { Topic } from '#domain/topic.ts';
import type { PortArticle } from '#schemas/port-article.ts';
import type { ProgramRow } from '#schemas/program-list.ts';
import type { Shown } from './articles/shown-fields.ts';
import { getAssignedNames, type AssignedName } from './assigned-names.ts';

type Articles = Shown<'topics'>;
type Article = Pick<PortArticle, 'title' | 'topics' | 'uses'>;

/** Where topic pages take what they show from. */
export interface TopicSources {
  readonly registry: PortRegistry;
  readonly articles: Articles;
  /** The curated list of programs and their default ports. */
  readonly programs: readonly Pick<ProgramRow, 'name' | 'ports' | 'topic'>[];
}

/** A link to a topic. */
export interface TopicLink {
  readonly topic: Topic;
  readonly name: string;
  readonly path: string;
}

/** A topic in the list of all. */
export interface TopicSummary extends TopicLink {
  readonly about: string;
  readonly articleCount: number;
}

/** An article of a topic. */
export interface TopicArticle {
  readonly port: PortNumber;
  readonly title: string;
  /** Software found there; empty where none is known. */
  readonly known: string;
}

/** A port of a topic, what is found there and what it is assigned to. */
export interface TopicPort {
  readonly port: PortNumber;
  /** Programs of the topic, by the article or the curated list. */
  readonly programs: readonly string[];
  /** Empty where the registry assigns the port to nobody. */
  readonly assigned: readonly AssignedName[];
}

/** Everything the page of a topic shows. */
export interface TopicPage extends TopicLink {
  readonly about: string;
  /** Those first for which the topic comes first, then by port. */
  readonly articles: readonly TopicArticle[];
  /** Every port of the topic, by number. */
  readonly ports: readonly TopicPort[];
}

/** The link to a topic's page. */
export function topicLink(topic: Topic): TopicLink {
  return { topic, name: TOPIC_TEXTS[topic].name, path: `/topics/${topic}` };
}

/** All topics in the order of their names. */
export function getTopicsIndex({ articles }: Pick<TopicSources, 'articles'>): readonly TopicSummary[] {
  return TOPICS_BY_NAME.map(([topic]) => ({
    ...topicLink(topic),
    about: TOPIC_TEXTS[topic].about,
    articleCount: articlesOf(topic, articles).length,
  }));
}

/** Composes the page of one topic. */
export function getTopicPage(topic: Topic, { registry, articles, programs }: TopicSources): TopicPage {
  const filed = articlesOf(topic, articles);
  const found = new Map<PortNumber, string[]>(filed.map(([port, article]) => [port, softwareOf(article)]));
  for (const { name, ports } of programs.filter((program) => program.topic === topic)) {
    for (const { port } of ports) found.set(port, [...(found.get(port) ?? []), name]);
  }
  return {
    ...topicLink(topic),
    about: TOPIC_TEXTS[topic].about,
    articles: filed.map(([port, article]) => ({
      port,
      title: article.title,
      known: softwareOf(article).slice(0, 3).join(', '),
    })),
    ports: Array.from(found, ([port, names]) => ({
      port,
      programs: withoutRepeats(names),
      assigned: getAssignedNames(registry.port(port)),
    })).sort((one, other) => one.port - other.port),
  };
}

function articlesOf(topic: Topic, articles: Articles): readonly (readonly [PortNumber, Article])[] {
  const place = (article: Article): number => (article.topics[0] === topic ? 0 : 1);
  return Array.from(articles)
    .filter(([, { topics }]) => topics.includes(topic))
    .sort(([one, first], [other, second]) => place(first) - place(second) || one - other);
}

function softwareOf({ uses }: Article): string[] {
  return uses.map(({ software }) => software);
}

/** Names once each; `MongoDB (mongod)` is not listed beside `MongoDB`. */
function withoutRepeats(names: readonly string[]): readonly string[] {
  const bare = names.map((name) => name.toLowerCase().replace(/\s*\(.*\)$/, ''));
  return names.filter((_, index) => bare.indexOf(bare[index] ?? '') === index);
}
