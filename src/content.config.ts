import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { plainArticles } from '#build/plain-articles.ts';
import { interfaceStringsSchema } from '#schemas/interface-strings.ts';
import { portArticleSchema } from '#schemas/port-article.ts';
import { searchStringsSchema } from '#schemas/search-strings.ts';
import { rangeArticleSchema } from '#schemas/range-article.ts';

export const collections = {
  ports: defineCollection({
    loader: plainArticles({ base: './content/ports', pattern: '*.mdx' }),
    schema: portArticleSchema,
  }),
  strings: defineCollection({
    loader: glob({ base: './content/strings', pattern: '*.json' }),
    schema: interfaceStringsSchema,
  }),
  searchStrings: defineCollection({
    loader: glob({ base: './content/strings/search', pattern: '*.json' }),
    schema: searchStringsSchema,
  }),
  ranges: defineCollection({
    loader: plainArticles({ base: './content/ranges', pattern: '*.mdx' }),
    schema: rangeArticleSchema,
  }),
};
