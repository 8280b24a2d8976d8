import type { LibraryArticle } from '../article.ts';
import type { LibraryRule } from '../rule.ts';

/** A tagline is earned by one story. */
export const uniqueTagline: LibraryRule = {
  name: 'unique-tagline',
  description: 'No two articles have the same title.',
  scope: 'library',
  *check(articles) {
    const owners = new Map<string, LibraryArticle>();
    for (const article of articles) {
      const { title } = article.data;
      const key = title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, article);
      else {
        yield {
          file: article.file,
          line: article.frontMatter.lineOf(['title']),
          what: `"${title}" is the tagline of ${owner.file} as well`,
          mend: 'give one of the two a title that only its own story has earned',
        };
      }
    }
  },
};
