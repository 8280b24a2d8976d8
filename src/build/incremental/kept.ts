import { join } from 'node:path';
import { z } from 'zod';

/** What a build leaves for those after it that make only what changed articles change; the bundle of pages beside it. */
export const keptSchema = z.strictObject({
  /** Routes that show articles, by their file: `texts` those of single articles, `data` lists of their front matter. */
  routes: z.strictObject({ texts: z.array(z.string()), data: z.array(z.string()) }),
  /** The files that these routes made, but port pages, which are always there. */
  names: z.array(z.string()),
  /** The front matter of each article, by file. */
  articles: z.record(
    z.string(),
    z.strictObject({
      title: z.string(),
      /** The ports that it names. */
      related: z.array(z.int()),
      /** A hash of all of it. */
      data: z.string(),
    }),
  ),
});

export type Kept = z.infer<typeof keptSchema>;

/** Where a build is asked to leave its bundle, as KEEP_BUNDLE, and the name of the list in that folder. */
export const KEEP_BUNDLE = 'KEEP_BUNDLE';
export const listOfKept = (folder: string): string => join(folder, 'kept.json');
