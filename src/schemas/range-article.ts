import { z } from 'zod';

/** The front matter of `content/ranges/<slug>.mdx`; the file name is the range's slug. */
export const rangeArticleSchema = z.strictObject({
  /** The range page's tagline, without a full stop. */
  title: z.string().min(4).max(60),
  /** The range in one or two sentences of plain text, for the page's lead and description. */
  summary: z.string().min(40).max(320),
  /** What it means for a port to lie in this range: shown on each of its port pages. */
  onPortPage: z.string().min(80).max(600),
  /** Numbered in this order in the footnotes. */
  sources: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        title: z.string().min(3).max(200),
        publisher: z.string().min(2).max(80),
        url: z.url({ protocol: /^https?$/ }),
      }),
    )
    .min(1),
  /** The day the text was last changed in substance. */
  updated: z.union([z.date().transform((date) => date.toISOString().slice(0, 10)), z.iso.date()]),
});

export type RangeArticle = z.infer<typeof rangeArticleSchema>;
