import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { portArticleSchema } from '#schemas/port-article.ts';
import { rangeArticleSchema } from '#schemas/range-article.ts';

export const collections = {
  ports: defineCollection({
    loader: glob({ base: './content/ports', pattern: '*.mdx' }),
    schema: portArticleSchema,
  }),
  ranges: defineCollection({
    loader: glob({ base: './content/ranges', pattern: '*.mdx' }),
    schema: rangeArticleSchema,
  }),
};
