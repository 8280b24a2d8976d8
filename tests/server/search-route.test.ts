import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeDetails } from '#domain/search/detail-index-format.ts';
import { encodeNames } from '#domain/search/name-index-format.ts';
import type { NameIndex } from '#domain/search/search-index.ts';
import { createSearchEngineSource } from '#server/search-engine-source.ts';
import { createSearchRoute } from '#server/search-route.ts';
import { createStaticSite, type StaticSite } from '#server/static-site.ts';
import { type SiteServer, startSiteServer } from './site-server.ts';

const assigned = { tcp: 'assigned', udp: 'assigned' } as const;

const NAMES: NameIndex = {
  ports: [
    { port: 22, status: assigned, services: [{ name: 'ssh', transports: ['tcp', 'udp'] }], hasArticle: true },
    {
      port: 53,
      status: assigned,
      services: [{ name: 'domain', transports: ['tcp', 'udp'] }],
      hasArticle: false,
    },
    { port: 666, status: assigned, services: [{ name: '<b>"&\'', transports: ['tcp'] }], hasArticle: false },
  ],
  programs: [{ name: 'DNS', kind: 'name', aliases: ['bind9'], ports: [{ port: 53, transports: ['udp'] }] }],
};

const PAGE =
  '<input id="search-asked" name="q"><select name="transport"><option value="">any</option><option value="udp">UDP</option></select>' +
  '<p id="search-said" role="status">Type.</p><ol id="search-hits"></ol>';

const FILES = {
  'search.html': PAGE,
  'search-index.json':
    '{"names":"/search/names.0123456789ab.txt","details":"/search/details.0123456789ab.txt"}',
  'search/names.0123456789ab.txt': encodeNames(NAMES),
  'search/details.0123456789ab.txt': encodeDetails({
    descriptions: ['Secure Shell', 'Domain Name Server', '</script><script>'],
    topics: new Map([[53, ['name-resolution']]]),
    phrases: new Map([[0, ['domain name system']]]),
    portNames: new Map(),
  }),
};

/** The site with the search in front of it. */
function withSearch(root: string): StaticSite {
  const site = createStaticSite({ root });
  const search = createSearchRoute({
    root,
    headers: site.headers,
    findEngine: createSearchEngineSource(root),
  });
  return {
    ...site,
    async handle(request, response) {
      const url = new URL(request.url ?? '', 'http://localhost');
      return (await search(request, response, url)) || (await site.handle(request, response));
    },
  };
}

let site: SiteServer;
beforeAll(async () => {
  site = await startSiteServer(FILES, withSearch);
});
afterAll(() => site.close());

const get = (query: string) => site.raw(`GET /search${query} HTTP/1.1`);

describe('a number leads to its page', () => {
  it.each([
    ['?q=443', '/ports/443'],
    ['?q=port+22%2Ftcp', '/ports/22'],
    ['?q=localhost%3A3000', '/ports/3000'],
    ['?q=0x089B', '/ports/2203'],
    ['?q=60999', '/ports/60999'],
  ])('%s', async (query, path) => {
    const answer = await get(query);
    expect([answer.status, answer.header('location')]).toEqual([303, path]);
    expect(answer.header('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('everything else is a page with results', () => {
  it.each([
    ['?q=ssh', ['22']],
    ['?q=bind9', ['53']],
    ['?q=domain+name+system', ['53']],
    ['?q=22,53', ['22', '53']],
    ['?q=22&transport=udp', ['22']],
    ['?topic=name-resolution', ['53']],
    ['?q=zzzzzz', []],
    ['?q=', []],
  ])('%s', async (query, ports) => {
    const answer = await get(query);
    expect([answer.status, answer.header('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const shown = [...answer.body.toString().matchAll(/class="hit" href="\/ports\/(\d+)"/g)].map(
      ([, port]) => port,
    );
    expect(shown).toEqual(ports);
  });

  it('shows what was asked, with its filters', async () => {
    const body = (await get('?q=dns&transport=udp')).body.toString();
    expect(body).toContain('id="search-asked" value="dns"');
    expect(body).toContain('<option value="udp" selected>');
    expect(body).toContain('role="status">1 result<');
  });

  it('says that a number is no port', async () => {
    expect((await get('?q=65536')).body.toString()).toContain('65536 is not a port');
  });

  it('answers HEAD with the same length', async () => {
    const [full, head] = [await get('?q=ssh'), await site.raw('HEAD /search?q=ssh HTTP/1.1')];
    expect(head.header('content-length')).toBe(String(full.body.length));
    expect(head.body.length).toBe(0);
  });
});

describe('bad input', () => {
  it.each([
    '?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    '?q=%22%20onfocus%3D%22alert(1)',
    '?q=%ff%fe%00',
    '?q=%F0%9F%8E%AE',
    '?q=%E2%80%AE22x',
    '?q=__proto__&transport=__proto__&status=constructor',
    `?q=${'('.repeat(5_000)}`,
    '?q=$%26&q=$1',
    '?q[]=1&q[__proto__]=2',
  ])('%s is answered as text', async (query) => {
    const answer = await get(query);
    const body = answer.body.toString();
    expect(answer.status).toBe(200);
    expect(body).not.toMatch(/<script|" onfocus/);
    expect(body.match(/<ol/g)).toHaveLength(1);
  });

  it('registry text is shown as text', async () => {
    const body = (await get('?q=660-670')).body.toString();
    expect(body).toContain('&#60;b&#62;&#34;&#38;&#39;');
    expect(body).not.toContain('</script>');
  });
});

it('leaves the empty form, other methods and other addresses to the site', async () => {
  expect((await get('')).body.toString()).toBe(PAGE);
  expect((await site.raw('POST /search?q=ssh HTTP/1.1')).status).toBe(405);
  expect((await site.raw('GET /search/x?q=ssh HTTP/1.1')).status).toBe(404);
});
