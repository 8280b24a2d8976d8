import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { SearchEngine } from '#domain/search/search-engine.ts';
import { loadPrograms } from '#registry/load-programs.ts';
import { readBuiltInRegistry } from '#registry/load-registry.ts';
import { portArticleSchema } from '#schemas/port-article.ts';
import { getSearchIndex, type SearchableArticle } from '#view-models/search-index.ts';

const ARTICLES = 'content/ports';

function readArticle(file: string): SearchableArticle {
  const [, frontMatter = ''] = readFileSync(`${ARTICLES}/${file}`, 'utf8').split(/^---$/m);
  return { port: Number.parseInt(file, 10), article: portArticleSchema.parse(parse(frontMatter)) };
}

/** The index that the built-in registry, the articles and the curated list make: what it finds does not change with a download. */
export function realIndex(): ReturnType<typeof getSearchIndex> {
  const articles = readdirSync(ARTICLES)
    .filter((file) => /^\d+\.mdx$/.test(file))
    .map(readArticle)
    .sort((left, right) => left.port - right.port);
  return getSearchIndex({ registry: readBuiltInRegistry(), programs: loadPrograms(), articles });
}

/** An engine that has everything at once. */
export function filledEngine({ names, details }: ReturnType<typeof getSearchIndex>): SearchEngine {
  const engine = new SearchEngine();
  for (const steps of [engine.addNames(names), engine.addDetails(details)])
    while (steps.next().done !== true);
  return engine;
}
