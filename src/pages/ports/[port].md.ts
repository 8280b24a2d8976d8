import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadRegistry } from '#registry/load-registry.ts';
import { loadRfcs } from '#registry/load-rfcs.ts';
import { getArticleParts } from '#view-models/article-parts.ts';
import { articleTitles } from '#view-models/articles/links.ts';
import { articleTexts } from '#view-models/articles/texts.ts';
import { getPortMarkdown } from '#view-models/port-markdown.ts';
import { getPortPage } from '#view-models/port-page.ts';

export const getStaticPaths = () =>
  [...articleTexts].map(([port, article]) => ({
    params: { port: String(port) },
    props: { port, article },
  }));

/** `/ports/<port>.md`: an article as Markdown. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site, url }) => {
  const { port, article } = props;
  const page = getPortPage(
    port,
    { registry: loadRegistry(), rfcs: loadRfcs(), titles: articleTitles },
    article.data,
  );
  const parts = { ...getArticleParts(port, article.data), related: article.data.related };
  return new Response(getPortMarkdown(page, parts, article.body ?? '', (site ?? url).href), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};
