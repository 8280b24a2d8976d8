import { z } from 'zod';

const organization = z.strictObject({
  '@type': z.literal('Organization'),
  name: z.string().min(1),
  url: z.url(),
});

/**
 * Schema.org's TechArticle as we use it: its properties, and what Google's Article guidelines ask of them. The validator
 * of the other types knows nothing of articles.
 */
export const techArticle = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('TechArticle'),
  headline: z.string().min(1).max(110),
  description: z.string().min(1),
  url: z.url(),
  mainEntityOfPage: z.url(),
  image: z.url(),
  inLanguage: z.literal('en'),
  dateModified: z.iso.date(),
  keywords: z.string().min(1),
  citation: z.array(z.url()).min(1),
  author: organization,
  publisher: organization,
});
