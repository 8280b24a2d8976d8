import type { ArticleFile } from '#build/article-check/article.ts';
import { toArticle } from '#build/article-check/read-articles.ts';

/** The external addresses of an article, each once: its sources, and what its text links to. */
export interface ArticleLinks {
  /** `content/ports/2203.mdx` */
  readonly file: string;
  readonly addresses: readonly string[];
}

/** Lists the external links of articles, of one host and its subdomains alone where one is named. */
export function articleLinks(files: readonly ArticleFile[], host?: string): readonly ArticleLinks[] {
  return files
    .map((file) => ({
      file: file.file,
      addresses: addressesOf(file).filter((address) => isOf(address, host)),
    }))
    .filter(({ addresses }) => addresses.length > 0);
}

function addressesOf(file: ArticleFile): readonly string[] {
  const sources = toArticle(file)?.data.sources.map(({ url }) => url) ?? [];
  const inText = file.body
    .find(/\]\(<?(https?:[^)\s>]+)|\bhref="(https?:[^"]+)"/g)
    .flatMap(({ groups }) => groups.filter((group) => group !== ''));
  return [...new Set([...sources, ...inText])];
}

function isOf(address: string, host: string | undefined): boolean {
  if (host === undefined) return true;
  const named = URL.parse(address)?.hostname ?? '';
  return named === host || named.endsWith(`.${host}`);
}
