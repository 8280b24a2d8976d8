import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sample } from '../unit/build/article-check/sample.ts';
import { startServer, type MisbehavingServer } from './misbehaving-server.ts';

const COMMAND = path.resolve('src/cli/links-external.ts');
const root = mkdtempSync(path.join(tmpdir(), 'links-'));
let server: MisbehavingServer;
let closed: string;
let open = 0;
let mostOpen = 0;
const asked: string[] = [];

const redirect = (status: number, to: string) => [status, { location: to }] as const;
/** What the server answers to HEAD and to GET; nothing where it says nothing. */
const ANSWERS: Readonly<Record<string, readonly [number, Record<string, string>?]>> = {
  '/ok': [200],
  '/moved': redirect(301, '/ok'),
  '/for-now': redirect(302, '/ok'),
  '/loop': redirect(302, '/loop'),
  '/elsewhere': redirect(301, 'ftp://127.0.0.1/'),
  '/nowhere': [302],
  '/gone': [404],
  '/guarded': [403],
  '/busy': [503],
};

const listener: RequestListener = (request, response) => {
  const { url = '', method = '' } = request;
  asked.push(`${method} ${url}`);
  mostOpen = Math.max(mostOpen, ++open);
  response.on('close', () => (open -= 1));
  const hop = Number(/^\/far\/(\d+)$/.exec(url)?.[1]);
  const known = ANSWERS[url];
  if (url === '/silent') return;
  if (url === '/cut') request.socket.destroy();
  else if (hop > 0) response.writeHead(307, { location: `/far/${hop + 1}` }).end();
  else if (url === '/no-head' && method === 'HEAD') response.writeHead(405).end();
  else if (url === '/endless' && method === 'HEAD') response.writeHead(501).end();
  else if (url === '/endless') response.writeHead(200).write('for ever');
  else response.writeHead(known?.[0] ?? 200, known?.[1]).end();
};

function writeArticle(port: number, links: readonly string[]): void {
  const text = links.map((link) => `See [this](${link}).`).join('\n');
  const { text: article } = sample([
    ['https://www.iana.org/assignments/service-names-port-numbers', `${server.url}ok`],
    ['https://www.rfc-editor.org/rfc/rfc5426', `${server.url}ok#section`],
    ['https://www.rsyslog.com/doc/configuration/modules/imudp.html', `${server.url}no-head`],
    ['## Why it matters', `${text}\n\n\`${server.url}in-code\`\n\n## Why it matters`],
  ]);
  writeFileSync(path.join(root, 'content/ports', `${port}.mdx`), article);
}

interface Outcome {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly complaint: string;
}

function run(...args: readonly string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [COMMAND, '--pause', '0', '--timeout', '2', ...args], { cwd: root });
  const text = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (data: string) => (text.out += data));
  child.stderr.setEncoding('utf8').on('data', (data: string) => (text.err += data));
  return new Promise((resolve) =>
    child.on('close', (code) => {
      const lines = text.out.replaceAll(server.url, '/').replaceAll(closed, 'CLOSED').split('\n');
      resolve({ code, lines: lines.map((line) => line.trim()), complaint: text.err });
    }),
  );
}

beforeAll(async () => {
  server = await startServer(listener);
  const gone = await startServer(listener);
  closed = gone.url;
  await gone.close();
  mkdirSync(path.join(root, 'content/ports'), { recursive: true });
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

describe('npm run links:external', () => {
  it('tells by article which sources and links are there', async () => {
    writeArticle(514, [
      `${server.url}moved`,
      `${server.url}for-now`,
      `${server.url}guarded`,
      `${server.url}busy`,
    ]);
    writeArticle(515, [`${server.url}endless`]);
    const { code, lines } = await run();
    expect(lines).toEqual([
      'content/ports/514.mdx',
      'ok       /ok (200)',
      'ok       /ok#section (200)',
      'ok       /no-head (200)',
      'moved    /moved → /ok (200)',
      'ok       /for-now → /ok (200)',
      'refused  /guarded (403)',
      'refused  /busy (503)',
      'content/ports/515.mdx',
      'ok       /ok (200)',
      'ok       /ok#section (200)',
      'ok       /no-head (200)',
      'ok       /endless (200)',
      '8 addresses in 2 articles: 5 ok, 1 moved, 2 refused, 0 broken',
      '',
    ]);
    expect(code).toBe(0);
    expect(mostOpen).toBe(1);
    expect(asked).toContain('GET /no-head');
    expect(asked).not.toContain('GET /ok');
    expect(asked.join()).not.toContain('in-code');
  });

  it.each([
    ['gone', '(404)'],
    ['loop', '→ /loop (redirects go round in a circle: /loop)'],
    ['far/1', '→ /far/2 → /far/3 → /far/4 → /far/5 → /far/6 (more than 5 redirects)'],
    ['elsewhere', '(a redirect to ftp:, which is neither http nor https)'],
    ['nowhere', '(a redirect (302) that leads nowhere)'],
    ['silent', '(no answer in 2 s)'],
    ['cut', '(the connection failed: other side closed (UND_ERR_SOCKET))'],
  ])('calls /%s broken, says why, and ends with 1', async (name, reason) => {
    writeArticle(514, [server.url + name]);
    const { code, lines } = await run();
    expect(lines).toContain(`broken   /${name} ${reason}`);
    expect(code).toBe(1);
  });

  it('tells of a host where nobody listens', async () => {
    writeArticle(514, [closed]);
    expect((await run()).lines.find((line) => line.startsWith('broken'))).toMatch(
      /CLOSED \(the connection failed: .*ECONNREFUSED/,
    );
  });

  it('asks one host alone, and only for what it understands', async () => {
    writeArticle(514, ['http://nobody.invalid/']);
    const { lines, code } = await run('--only', '127.0.0.1');
    expect(lines.join()).not.toContain('invalid');
    expect(code).toBe(0);
    expect(await run('--only', 'example.com')).toMatchObject({
      code: 1,
      complaint: 'No article has an external link to example.com.\n',
    });
    const { complaint } = await run('--pause', 'long');
    expect(complaint).toMatch(/"long" is not a whole number from 0 on\nusage: npm run links:external/);
  });
});
