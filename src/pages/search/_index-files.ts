import { createHash } from 'node:crypto';
import { encodeDetails } from '#domain/search/detail-index-format.ts';
import { encodeNames } from '#domain/search/name-index-format.ts';
import { loadPrograms } from '#registry/load-programs.ts';
import { loadRegistry } from '#registry/load-registry.ts';
import { articles } from '#view-models/articles/search.ts';
import { getSearchIndex } from '#view-models/search-index.ts';

/** A part of the search index: named after its content, so that it may be kept for ever. */
export interface IndexFile {
  readonly file: string;
  readonly text: string;
}

function namedByContent(part: string, text: string): IndexFile {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { file: `${part}.${hash}.txt`, text };
}

function makeIndexFiles(): { readonly names: IndexFile; readonly details: IndexFile } {
  const { names, details } = getSearchIndex({
    registry: loadRegistry(),
    programs: loadPrograms(),
    articles: [...articles].map(([port, article]) => ({ port, article })),
  });
  return {
    names: namedByContent('names', encodeNames(names)),
    details: namedByContent('details', encodeDetails(details)),
  };
}

let made: ReturnType<typeof makeIndexFiles> | undefined;

/** Both parts of the search index, made once in a build. */
export const indexFiles = (): ReturnType<typeof makeIndexFiles> => (made ??= makeIndexFiles());
