import { z } from 'zod';

const indexFile = z.string().regex(/^\/search\/(names|details)\.[0-9a-f]{12}\.txt$/);

/** `/search-index.json`: the addresses of the two parts of the search index. */
export const searchManifestSchema = z.strictObject({
  /** Everything that can be named; loaded first. */
  names: indexFile,
  /** Descriptions, topics and longer phrases. */
  details: indexFile,
});
