import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { SearchEngine } from '#domain/search/search-engine.ts';
import { loadPrograms } from '#registry/load-programs.ts';
import { loadRegistry } from '#registry/load-registry.ts';
import { portArticleSchema } from '#schemas/port-article.ts';
import { getSearchIndex, type SearchableArticle } from '#view-models/search-index.ts';

const ARTICLES = 'content/ports';

function readArticle(file: string): SearchableArticle {
  const [, frontMatter = ''] = readFileSync(`${ARTICLES}/${file}`, 'utf8').split(/^---$/m);
  return { port: Number.parseInt(file, 10), article: portArticleSchema.parse(parse(frontMatter)) };
}

/** The index that the project's own registry, articles and curated list make. */
export function realIndex(): ReturnType<typeof getSearchIndex> {
  const articles = readdirSync(ARTICLES)
    .filter((file) => /^\d+\.mdx$/.test(file))
    .map(readArticle)
    .sort((left, right) => left.port - right.port);
  return getSearchIndex({ registry: loadRegistry(), programs: loadPrograms(), articles });
}

/** An engine that has everything at once. */
export function filledEngine({ names, details }: ReturnType<typeof getSearchIndex>): SearchEngine {
  const engine = new SearchEngine();
  for (const steps of [engine.addNames(names), engine.addDetails(details)])
    while (steps.next().done !== true);
  return engine;
}
