import type { ArticleRule } from '../rule.ts';

/** Related ports are other ports, each once; the schema keeps their numbers in range. */
export const relatedPort: ArticleRule = {
  name: 'related-port',
  description: 'A related port is another port, and is listed once.',
  scope: 'article',
  *check({ port, data, frontMatter }) {
    const seen = new Set([port]);
    for (const [index, related] of data.related.entries()) {
      const line = frontMatter.lineOf(['related', index, 'port']);
      if (seen.has(related.port)) {
        const what =
          related.port === port ? 'the port is related to itself' : `port ${related.port} is related twice`;
        yield { line, what, mend: 'remove the entry, or name another port' };
      }
      seen.add(related.port);
    }
  },
};
