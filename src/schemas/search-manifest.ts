import { z } from 'zod';

const indexFile = z.string().regex(/^\/search\/(names|descriptions)\.[0-9a-f]{12}\.txt$/);

/** `/search-index.json`: the addresses of the two parts of the search index. */
export const searchManifestSchema = z.strictObject({
  /** Everything that can be named; loaded first. */
  names: indexFile,
  /** The registry's descriptions, one a line, for the ports of the names. */
  descriptions: indexFile,
});
