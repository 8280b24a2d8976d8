import { join } from 'node:path';
import { z } from 'zod';

/** What a build leaves for those after it that make only what changed articles change; the bundle of pages beside it. */
export const keptSchema = z.strictObject({
  /** Routes that show articles, by their file: those with texts, and the fields of front matter that the others show. */
  routes: z.strictObject({
    texts: z.array(z.string()),
    fields: z.record(z.string(), z.array(z.string())),
  }),
  /** The files that each of these routes made, but port pages, which are always there. */
  names: z.record(z.string(), z.array(z.string())),
  /** Each article, by file. */
  articles: z.record(
    z.string(),
    z.strictObject({
      title: z.string(),
      topics: z.array(z.string()),
      /** The ports that it names. */
      related: z.array(z.int()),
      /** A hash of each field of the front matter. */
      fields: z.record(z.string(), z.string()),
      /** A hash of the text below. */
      body: z.string(),
    }),
  ),
});

export type Kept = z.infer<typeof keptSchema>;

/** Where a build is asked to leave its bundle, as KEEP_BUNDLE, and the name of the list in that folder. */
export const KEEP_BUNDLE = 'KEEP_BUNDLE';
export const listOfKept = (folder: string): string => join(folder, 'kept.json');
