import { getCollection } from 'astro:content';

/** The explanations of the three ranges by their slug, read once. */
export const rangesBySlug = new Map(
  (await getCollection('ranges')).map((entry) => [entry.id, entry] as const),
);
