import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePortNumber } from '#domain/port-number.ts';
import { portArticleSchema } from '#schemas/port-article.ts';
import { once } from '#domain/once.ts';
import type { Article, ArticleFile } from './article.ts';
import { readBody } from './body.ts';
import { readFrontMatter } from './front-matter.ts';

/** Where articles live, from the project's folder. */
export const ARTICLE_FOLDER = 'content/ports';

/** Every article file of a project, in the order of their numbers. Each is read when it is first asked for anything. */
export function readArticleFiles(root: string): readonly ArticleFile[] {
  const folder = join(root, ARTICLE_FOLDER);
  const names = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
  return names
    .sort(byNumber)
    .map((name) => articleFile(name, () => readFileSync(join(folder, name), 'utf8')));
}

/** Names that are no numbers come in the order of their letters. */
function byNumber(one: string, other: string): number {
  return Number.parseInt(one, 10) - Number.parseInt(other, 10) || (one < other ? -1 : 1);
}

/** The front matter of an article file, with the line that ends it. */
export const HEAD = /^---\n([\s\S]*?\n)??---(?:\n|$)/;

const known = new Map<string, readonly ArticleFile[]>();

/** The same, read once in a process, for the several parts of one build. */
export function loadArticleFiles(root: string): readonly ArticleFile[] {
  const files = known.get(root) ?? readArticleFiles(root);
  known.set(root, files);
  return files;
}

/** An article file with this content; nothing is asked of it. */
export function readArticleFile(fileName: string, content: string): ArticleFile {
  return articleFile(fileName, () => content);
}

function articleFile(fileName: string, read: () => string): ArticleFile {
  const parts = once(() => takeApart(read()));
  return {
    file: `${ARTICLE_FOLDER}/${fileName}`,
    fileName,
    get text() {
      return parts().text;
    },
    get frontMatter() {
      return parts().frontMatter;
    },
    get body() {
      return parts().body;
    },
  };
}

function takeApart(content: string): Pick<ArticleFile, 'text' | 'frontMatter' | 'body'> {
  const text = content.replaceAll('\r\n', '\n');
  const head = HEAD.exec(text);
  const bodyStart = head?.[0].length ?? 0;
  return {
    text,
    frontMatter: head === null ? null : readFrontMatter(head[1] ?? '', 2),
    body: readBody(text.slice(bodyStart), lineCount(text.slice(0, bodyStart))),
  };
}

function lineCount(text: string): number {
  return text.split('\n').length;
}

const articles = new WeakMap<ArticleFile, Article>();

/** The file as an article, or `undefined` where its name or its front matter is not one's. */
export function toArticle(file: ArticleFile): Article | undefined {
  const article = articles.get(file) ?? parseArticle(file);
  if (article !== undefined) articles.set(file, article);
  return article;
}

function parseArticle(file: ArticleFile): Article | undefined {
  const { frontMatter, fileName } = file;
  if (frontMatter === null) return undefined;
  const name = parsePortNumber(fileName.replace(/\.mdx$/, ''));
  const parsed = portArticleSchema.safeParse(frontMatter.value);
  if (!name.ok || !parsed.success) return undefined;
  return { ...file, frontMatter, port: name.port, data: parsed.data };
}
