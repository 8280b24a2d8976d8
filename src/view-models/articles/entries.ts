import { type CollectionEntry, getCollection } from 'astro:content';
import { parsePortNumber, type PortNumber } from '#domain/port-number.ts';

/** What has become of articles since the pages were bundled. */
export interface ArticleChanges {
  /** New and changed articles by file name without ending; `null` for those that are gone. */
  readonly entries: ReadonlyMap<string, CollectionEntry<'ports'> | null>;
  /** The only port pages to make. */
  readonly ports: ReadonlySet<PortNumber>;
}

declare global {
  /** The build and the bundled pages are different modules of one process; this is where they meet. */
  var articleChanges: ArticleChanges | undefined;
  /** The articles of the bundled pages. Plain data, which a build may keep for the next: sooner read than unpacked by Astro. */
  var bundledArticles: readonly CollectionEntry<'ports'>[] | undefined;
}

const bundled = globalThis.bundledArticles ?? (await getCollection('ports'));
// Not where a server shows what authors write: there the articles of a moment ago are out of date.
if (import.meta.env.PROD) globalThis.bundledArticles = bundled;

const entries = new Map(bundled.map((entry) => [entry.id, entry] as const));
for (const [id, entry] of globalThis.articleChanges?.entries ?? []) {
  if (entry === null) entries.delete(id);
  else entries.set(id, entry);
}

/** Every article by its port, in the order of ports, read once. Throws where a file's name is not a port number. */
export const articleEntries: ReadonlyMap<PortNumber, CollectionEntry<'ports'>> = new Map(
  [...entries.values()]
    .map((entry) => {
      const parsed = parsePortNumber(entry.id);
      if (!parsed.ok) {
        throw new Error(
          `content/ports/${entry.id}.mdx: the file's name must be a port number from 0 to 65535, such as 2203.mdx.`,
        );
      }
      return [parsed.port, entry] as const;
    })
    .sort(([one], [other]) => one - other),
);

/** The front matter of articles by port number. */
export const articleData = new Map(Array.from(articleEntries, ([port, { data }]) => [port, data] as const));
