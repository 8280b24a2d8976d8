import type { PortNumber } from '#domain/port-number.ts';
import type { PortArticle } from '#schemas/port-article.ts';
import type { Body } from './body.ts';
import type { FrontMatter } from './front-matter.ts';

/** A file of `content/ports/`, whatever it holds. */
export interface ArticleFile {
  /** Relative to the project, with `/`: `content/ports/2203.mdx`. */
  readonly file: string;
  /** `2203.mdx` */
  readonly fileName: string;
  /** The whole text, line endings as `\n`. */
  readonly text: string;
  /** `null` where the file does not begin with a head between two lines `---`. */
  readonly frontMatter: FrontMatter | null;
  readonly body: Body;
}

/** A file whose name and front matter are those of an article. */
export interface Article extends ArticleFile {
  readonly frontMatter: FrontMatter;
  readonly port: PortNumber;
  readonly data: PortArticle;
}

/** What rules look at that compare all articles. */
export interface LibraryArticle extends Pick<Article, 'file' | 'body'> {
  readonly frontMatter: Pick<FrontMatter, 'lineOf'>;
  readonly data: Pick<PortArticle, 'title'>;
  /** True where its body is as it was when it last kept all rules, among articles whose bodies are so too. */
  readonly hasKnownBody: boolean;
}
