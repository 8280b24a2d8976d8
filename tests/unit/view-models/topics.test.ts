import { describe, expect, it } from 'vitest';
import { readArticleFiles, toArticle } from '#build/article-check/read-articles.ts';
import { TOPICS } from '#domain/topic.ts';
import { loadPrograms } from '#registry/load-programs.ts';
import { readBuiltInRegistry } from '#registry/load-registry.ts';
import { getTopicPage, getTopicsIndex } from '#view-models/topics.ts';

const articles = new Map(
  readArticleFiles('.')
    .flatMap((file) => toArticle(file) ?? [])
    .map(({ port, data }) => [port, data] as const),
);
const sources = { registry: readBuiltInRegistry(), articles, programs: loadPrograms() };
const databases = getTopicPage('databases', sources);

describe('getTopicPage', () => {
  it('lists every article of the topic once, those first that are most about it', () => {
    const ports = databases.articles.map(({ port }) => port);
    const filed = [...articles].filter(([, { topics }]) => topics.includes('databases'));
    expect([...ports].sort((one, other) => one - other)).toEqual(
      filed.map(([port]) => port).sort((one, other) => one - other),
    );
    const isFirst = ports.map((port) => articles.get(port)?.topics[0] === 'databases');
    expect(isFirst.lastIndexOf(true)).toBeLessThan(isFirst.indexOf(false));
  });

  it.each([
    [5432, 'PostgreSQL', 'postgresql', 'TCP and UDP'],
    [6379, 'Redis', 'redis', 'TCP'],
  ])('shows port %i with %s and its assignment', (port, program, name, transports) => {
    const shown = databases.ports.find((one) => one.port === port);
    expect(shown?.programs).toContain(program);
    expect(shown?.assigned).toMatchObject([{ name, path: `/services/${name}`, transports }]);
  });

  it('says of a port without an assignment that it has none, and tells transports apart', () => {
    const development = getTopicPage('development', sources).ports;
    expect(development.find(({ port }) => port === 5173)?.assigned).toEqual([]);
    const monitoring = getTopicPage('monitoring', sources).ports.find(({ port }) => port === 514);
    expect(monitoring?.assigned.map(({ name, transports }) => `${name} ${transports}`)).toEqual([
      'shell TCP',
      'syslog UDP',
    ]);
  });

  it('invents no port: each has an article of the topic, or a program of it in the curated list', () => {
    for (const topic of TOPICS) {
      for (const { port, programs } of getTopicPage(topic, sources).ports) {
        const listed = sources.programs.some(
          (program) => program.topic === topic && program.ports.some((one) => one.port === port),
        );
        expect(articles.get(port)?.topics.includes(topic) === true || (listed && programs.length > 0)).toBe(
          true,
        );
      }
    }
  });

  it('works without any article and any program', () => {
    const nothing = getTopicPage('time', { ...sources, articles: new Map(), programs: [] });
    expect(nothing).toMatchObject({ name: 'Time', path: '/topics/time', articles: [], ports: [] });
  });
});

it('every topic has a name of its own, a sentence and at least one article', () => {
  const topics = getTopicsIndex(sources);
  expect(new Set(topics.map(({ name }) => name)).size).toBe(TOPICS.length);
  for (const { about, articleCount } of topics) {
    expect(about).toMatch(/^[A-Z].{15,110}\.$/);
    expect(articleCount).toBeGreaterThan(0);
  }
});
