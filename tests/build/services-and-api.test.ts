import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { apiMetaSchema, apiPortBlockSchema, apiServicesSchema } from '#schemas/api-v1.ts';
import { FILES, html, PAGES, read } from './built-site.ts';

const KB = 1024;
const pages = new Set(PAGES);
const json = (file: string): unknown => JSON.parse(read(file).toString('utf8'));
const services = apiServicesSchema.parse(json('/api/v1/services.json'));

describe('service pages', () => {
  test('every name in the registry has one, and no other', () => {
    const listed = services.map(({ page }) => page);
    expect(listed.filter((page) => !pages.has(page))).toEqual([]);
    const built = PAGES.filter((page) => /^\/services\/[^/]+$/.test(page));
    expect(built).toHaveLength(listed.length);
  });

  test('every name is on exactly one page of the index', () => {
    const letters = PAGES.filter((page) => page.startsWith('/services/by/')).map(html);
    const links = letters.flatMap((page) => [...page.matchAll(/<td[^>]*>\s*<a href="(\/services\/[^"]+)"/g)]);
    expect(links.map((link) => link[1]).sort()).toEqual(services.map(({ page }) => page).sort());
  });

  test('the index is light', () => {
    const sizes = PAGES.filter((page) => page.startsWith('/services/by/')).map((page) => html(page).length);
    console.info(
      `/services ${html('/services').length} bytes, its largest letter ${Math.max(...sizes)} bytes`,
    );
    expect(html('/services').length).toBeLessThanOrEqual(60 * KB);
  });

  test.each([
    ['/services/http', ['Port 80: TCP, UDP', 'Port 80: SCTP']],
    ['/services/x11', ['Ports 6000–6063: TCP, UDP', '/ports/6063']],
    ['/services/whois~2b~2b', ['historic', '/services/whoispp']],
    ['/services/airplay', ['without a port', 'No port']],
    ['/services/objective', ['{&#39;production&#39;|&#39;standby&#39;']],
  ])('%s says %j', (page, words) => {
    for (const word of words) expect(html(page)).toContain(word);
  });
});

describe('/api/v1', () => {
  test('holds every port once, in 256 files', () => {
    const files = FILES.filter((file) => file.startsWith('/api/v1/ports/'));
    expect(files).toHaveLength(256);
    const ports = Array.from({ length: 256 }, (_, block) =>
      apiPortBlockSchema.parse(json(`/api/v1/ports/${block}.json`)),
    ).flat();
    expect(ports.every(({ port }, index) => port === index)).toBe(true);
    const counts = apiMetaSchema.parse(json('/api/v1/meta.json')).counts;
    const assigned = ports.filter(({ transports }) => transports.tcp.status === 'assigned').length;
    expect(counts.tcp.assigned).toBe(assigned);
    expect(counts.services).toBe(services.length);
  });

  test('describes every file that it has, and has every file that it describes', () => {
    const { paths } = z
      .object({ paths: z.record(z.string(), z.unknown()) })
      .parse(json('/api/v1/openapi.json'));
    const described = Object.keys(paths).flatMap((path) => {
      const blocks = path.includes('{block}')
        ? Array.from({ length: 256 }, (_, block) => String(block))
        : [''];
      return blocks.map((block) => `/api/v1${path.replace('{block}', block)}`);
    });
    const files = FILES.filter((file) => file.startsWith('/api/v1/') && file !== '/api/v1/openapi.json');
    expect(files.sort()).toEqual(described.sort());
  });

  test('names on its page every kind of file that it has', () => {
    const links = Array.from(html('/api/v1').matchAll(/<dt>\s*<a href="([^"]+)"/g), ([, link]) => link);
    const kinds = FILES.filter((file) => file.startsWith('/api/v1/')).map((file) =>
      file.replace(/ports\/\d+\.json$/, 'ports/8.json'),
    );
    expect(links.sort()).toEqual([...new Set(kinds)].sort());
  });
});
