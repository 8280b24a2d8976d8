import type { APIRoute } from 'astro';

const address = (path: string, site: URL | undefined): string => new URL(path, site).href;

/** OpenSearch 1.1: lets the browser's address bar search here. */
export const GET: APIRoute = ({ site }) => {
  const description = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Ports</ShortName>
  <LongName>Connected Ports</LongName>
  <Description>Every TCP and UDP port number explained</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${address('/favicon.svg', site)}</Image>
  <Url type="text/html" template="${address('/search', site)}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${address('/opensearch.xml', site)}"/>
</OpenSearchDescription>
`;
  return new Response(description, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
};
