import { type CollectionEntry, getCollection } from 'astro:content';

declare global {
  /** The explanations of the bundled pages. Plain data, which a build may keep for the next. */
  var bundledRanges: readonly CollectionEntry<'ranges'>[] | undefined;
}

const bundled = globalThis.bundledRanges ?? (await getCollection('ranges'));
// Not where a server shows what authors write: there the texts of a moment ago are out of date.
if (import.meta.env.PROD) globalThis.bundledRanges = bundled;

/** The explanations of the three ranges by their slug, read once. */
export const rangesBySlug = new Map(bundled.map((entry) => [entry.id, entry] as const));
