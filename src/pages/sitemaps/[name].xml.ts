import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { sitemapXml } from '#domain/sitemap.ts';
import { sitemaps } from './_sitemaps.ts';

export const getStaticPaths = () =>
  sitemaps.map(({ name, entries }) => ({ params: { name }, props: { entries } }));

/** `/sitemaps/<name>.xml` */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site, url }) =>
  new Response(sitemapXml(props.entries, (site ?? url).href), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
