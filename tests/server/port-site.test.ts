import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPortSite } from '#server/port-site.ts';
import { type SiteServer, startSiteServer } from './site-server.ts';

const BROWSER = 'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const CURL = 'Accept: */*';

const service = (name: string | null, description: string) => ({
  ...{
    name,
    description,
    assignee: null,
    contact: null,
    registrationDate: '2002-06',
    modificationDate: null,
  },
  ...{ reference: null, assignmentNotes: null, unauthorizedUse: null, unknown: [], asOf: '2026-01' },
});

const entry = (port: number) => {
  const services = port === 203 ? [service('at-3', 'AppleTalk\r\nUnused \u001b[2J\u202eX')] : [];
  const listed = { status: services.length > 0 ? 'assigned' : 'unassigned', services };
  return { port, range: 'system', transports: { tcp: listed, udp: { status: 'reserved', services: [] } } };
};

const FILES = {
  'index.html': '<h1>Home</h1>',
  '404.html': '<h1>Nothing here</h1><wrong-address></wrong-address>',
  'ports/203.html': `<meta name="description" content="Spoken by old Macs &#38; &quot;printers&quot;."><h1>Port 203</h1>`,
  'ports/204.html': '<h1>Port 204</h1>',
  'ports/300.html': '<h1>Port 300, without JSON</h1>',
  'services/http-alt.html': '<h1>http-alt</h1>',
  'api/v1/ports/0.json': JSON.stringify(Array.from({ length: 256 }, (_, port) => entry(port))),
  'api/v1/service-ports.json': '{"ssh":22,"http-alt":null,"at-3":203}',
};

let site: SiteServer;
beforeAll(async () => {
  site = await startSiteServer(FILES, (root) => createPortSite({ root, siteUrl: 'https://ports.example' }));
});
afterAll(() => site.close());

describe('what a client likes to read', () => {
  it.each([
    ['/203', CURL, 'text/plain; charset=utf-8'],
    ['/203?x', CURL, 'text/plain; charset=utf-8'],
    ['/203', 'X-No: Accept', 'text/plain; charset=utf-8'],
    ['/203', 'Accept: application/json', 'application/json'],
    ['/ports/203', CURL, 'text/html; charset=utf-8'],
    ['/ports/203', BROWSER, 'text/html; charset=utf-8'],
    ['/ports/203', 'Accept: image/png', 'text/html; charset=utf-8'],
    ['/ports/203', 'Accept: text/plain', 'text/plain; charset=utf-8'],
    ['/ports/203', 'Accept: application/json, text/html;q=0.9', 'application/json'],
    ['/ports/300', 'Accept: text/plain', 'text/html; charset=utf-8'],
  ])('%s with %s is %s', async (target, accept, type) => {
    const answer = await site.raw(`GET ${target} HTTP/1.1`, accept);
    expect([answer.status, answer.header('content-type')]).toEqual([200, type]);
    expect(answer.header('vary')).toMatch(/^Accept\b(?!-)/);
    expect(answer.header('content-security-policy')).toBeDefined();
  });

  it('a terminal gets the answer, the assignments, the commands and the address', async () => {
    const { body } = await site.raw('GET /203 HTTP/1.1', CURL);
    expect(body.toString()).toBe(`Port 203 · System Ports (0–1023)

Spoken by old Macs & "printers".

TCP   assigned     at-3             AppleTalk Unused [2JX
UDP   reserved

What has it open on this machine?
  Linux    sudo ss -H -lntup 'sport = :203'
  macOS    sudo lsof -nP -iTCP:203 -sTCP:LISTEN
  Windows  netstat -ano | findstr /C:":203 "

https://ports.example/ports/203
`);
  });

  it('a program gets the entry as the build wrote it', async () => {
    const { body } = await site.raw('GET /ports/203 HTTP/1.1', 'Accept: application/json');
    expect(JSON.parse(body.toString())).toEqual(entry(203));
  });

  it('both can be asked for again by ETag', async () => {
    const first = await site.raw('GET /203 HTTP/1.1', CURL);
    const again = await site.raw('GET /203 HTTP/1.1', CURL, `If-None-Match: ${first.header('etag')}`);
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await site.raw('HEAD /203 HTTP/1.1', CURL)).body.length).toBe(0);
  });

  it('the text is as new as the page whose sentence it repeats, the data only as the data', async () => {
    const later = new Date(Date.now() + 60_000);
    await utimes(join(site.root, 'ports/203.html'), later, later);
    const text = await site.raw('GET /203 HTTP/1.1', CURL);
    const data = await site.raw('GET /203 HTTP/1.1', 'Accept: application/json');
    expect(text.header('last-modified')).toBe(later.toUTCString());
    expect(Date.parse(data.header('last-modified') ?? '')).toBeLessThan(later.getTime() - 30_000);
  });

  it('what was built anew is told at once', async () => {
    const changed = Array.from({ length: 256 }, (_, port) => ({ ...entry(port), range: 'user' }));
    await writeFile(join(site.root, 'api/v1/ports/0.json'), JSON.stringify(changed));
    const { body } = await site.raw('GET /204 HTTP/1.1', 'Accept: application/json');
    expect(JSON.parse(body.toString())).toMatchObject({ port: 204, range: 'user' });
  });

  it('POST to a page is still refused', async () => {
    expect((await site.raw('POST /ports/203 HTTP/1.1', CURL)).status).toBe(405);
  });
});

describe('wrong addresses', () => {
  it.each([
    ['/203', BROWSER, 308, '/ports/203'],
    ['/port/203', CURL, 308, '/ports/203'],
    ['/ports/0203', BROWSER, 308, '/ports/203'],
    ['/ports/ssh', BROWSER, 307, '/ports/22'],
    ['/SSH', CURL, 307, '/ports/22'],
    ['/ports/http-alt', BROWSER, 307, '/services/http-alt'],
  ])('%s with %s: %i to %s', async (target, accept, status, location) => {
    const answer = await site.raw(`GET ${target} HTTP/1.1`, accept);
    expect([answer.status, answer.header('location')]).toEqual([status, location]);
  });

  it.each([
    [
      '/ports/65536',
      BROWSER,
      '<h1>Nothing here</h1><wrong-address><p class="answer">Port 65536 does not exist',
    ],
    ['/99999', CURL, 'Port 99999 does not exist: a port number has 16 bits'],
    ['/ports/22', CURL, 'There is no page at this address.\nAll ports: /ports'],
    [
      '/ports/%3Cscript%3E',
      BROWSER,
      '<p class="answer">No service is registered under the name “&#60;script&#62;”',
    ],
    ['/ports/__proto__', BROWSER, '“__proto__”'],
    ['/ports/constructor', BROWSER, '“constructor”'],
    ['/ports/$&', BROWSER, '“$&#38;”'],
    ['/ports/65536', 'Accept: application/json', '{"type":"about:blank","title":"Not Found","status":404'],
  ])('%s with %s is 404 and says %s', async (target, accept, text) => {
    const answer = await site.raw(`GET ${target} HTTP/1.1`, accept);
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toContain(text);
    expect(answer.header('content-security-policy')).toBeDefined();
  });
});
