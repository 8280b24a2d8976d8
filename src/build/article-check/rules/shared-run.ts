import type { Article } from '../article.ts';
import type { Finding } from '../finding.ts';
import type { LibraryRule } from '../rule.ts';
import { wordsOf } from '../words.ts';

/** So many words in the same order are no accident. */
export const RUN = 12;

interface Place {
  readonly article: Article;
  readonly line: number;
}

/** No paragraph is told twice. */
export const sharedRun: LibraryRule = {
  name: 'shared-run',
  description: `No ${RUN} words in a row are shared by two articles.`,
  scope: 'library',
  *check(articles) {
    const places = new Map<string, Place>();
    for (const article of articles) {
      const found = wordsOf(article.body);
      const words = found.map(({ text }) => text.toLowerCase());
      const told = new Set<Article>();
      for (const [start, { line }] of found.entries()) {
        if (start + RUN > words.length) break;
        const run = words.slice(start, start + RUN).join(' ');
        const place = places.get(run);
        if (place === undefined) places.set(run, { article, line });
        else if (place.article !== article && !told.has(place.article)) {
          told.add(place.article);
          yield shared(run, { article, line }, place);
        }
      }
    }
  },
};

function shared(run: string, { article, line }: Place, other: Place): Finding {
  return {
    file: article.file,
    line,
    what: `"${run}" stands in ${other.article.file}:${other.line} as well`,
    mend: 'say it in words of its own in one of the two',
  };
}
