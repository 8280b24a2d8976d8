import { listText } from '#domain/port-summary.ts';
import { readableDate } from '#domain/registry-date.ts';
import type { PortArticle } from '#schemas/port-article.ts';
import { topicLink, type TopicLink } from './topics.ts';

export type ShownUse = Omit<PortArticle['uses'][number], 'source' | 'transport'> & {
  /** `TCP`, `TCP and UDP`. */
  readonly transports: string;
  /** The number of its source, from 1. */
  readonly source: number;
};

export type ShownExposure = Omit<NonNullable<PortArticle['exposure']>[number], 'source'> & {
  readonly source: number;
};

/** What the frame of an article shows from its front matter. */
export interface ArticleParts {
  readonly uses: readonly ShownUse[];
  readonly exposure: readonly ShownExposure[];
  /** The most fitting first. */
  readonly topics: readonly TopicLink[];
  readonly sources: PortArticle['sources'];
  /** Its text as Markdown: `/ports/2203.md`. */
  readonly markdownPath: string;
  /** Where its file lies in the repository. */
  readonly file: string;
  readonly updated: string;
  /** `23 November 2026`. */
  readonly updatedText: string;
}

/** Numbers the sources of an article. Throws where a row names a source that is not listed. */
export function getArticleParts(port: number, article: PortArticle): ArticleParts {
  const numberOf = (id: string): number => {
    const index = article.sources.findIndex((source) => source.id === id);
    if (index === -1) {
      throw new Error(
        `content/ports/${port}.mdx: a row names the source "${id}", but \`sources\` has no such id.`,
      );
    }
    return index + 1;
  };
  return {
    uses: article.uses.map(({ source, transport, ...use }) => ({
      ...use,
      transports: listText(transport === 'both' ? ['TCP', 'UDP'] : [transport.toUpperCase()]),
      source: numberOf(source),
    })),
    exposure: (article.exposure ?? []).map(({ source, ...row }) => ({ ...row, source: numberOf(source) })),
    topics: article.topics.map(topicLink),
    sources: article.sources,
    markdownPath: `/ports/${port}.md`,
    file: `content/ports/${port}.mdx`,
    updated: article.updated,
    updatedText: readableDate(article.updated),
  };
}
