import { createServer } from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { createStaticSite, type StaticSite } from '#server/static-site.ts';
import { exchange, type RawAnswer } from './raw-http.ts';

/** A built site in a folder of its own. */
export interface SiteFolder {
  readonly folder: string;
  readonly root: string;
  remove(): Promise<void>;
}

/** A small built site behind a listening server. */
export interface SiteServer {
  readonly root: string;
  readonly site: StaticSite;
  readonly port: number;
  /** Sends the lines as they are, with a Host and `Connection: close`, and reads the answer to its end. */
  raw(...lines: readonly string[]): Promise<RawAnswer>;
  close(): Promise<void>;
}

/** The inline script of every page. */
export const THEME_SCRIPT = "document.documentElement.dataset.theme='dark'";

const page = (heading: string): string =>
  `<!doctype html><html lang="en"><head><script>${THEME_SCRIPT}</script>` +
  `<script type="application/ld+json">{}</script><script type="module" src="/_astro/app.abc.js"></script>` +
  `</head><body><h1>${heading}</h1>${'<p>Text of the page.</p>'.repeat(60)}</body></html>`;

const SCRIPT = `// plain${' '.repeat(400)}`;

/** What the small site is made of. */
export const FILES: Readonly<Record<string, string | Buffer>> = {
  'index.html': page('Home'),
  '404.html': page('Nothing here'),
  'ports.html': page('All ports'),
  'ports/2203.html': page('Port 2203'),
  'ports/22.html': page('Port 22'),
  'services/a.b.html': page('a.b'),
  'services/a b.html': page('a b'),
  'robots.txt': 'User-agent: *\n',
  '.well-known/security.txt': 'Contact: mailto:a@example.org\n',
  '.env': 'SECRET=1',
  '.git/config': 'SECRET=1',
  _headers: '/*\n',
  'card.png': Buffer.alloc(600, 7),
  '_astro/app.abc.js': SCRIPT,
  '_astro/app.abc.js.br': brotliCompressSync(SCRIPT.replace('plain', 'twin')),
};

/** Writes a small site into a new folder, with a secret beside it. */
export async function writeSite(files: Readonly<Record<string, string | Buffer>>): Promise<SiteFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'static-site-'));
  const root = join(folder, 'dist');
  await mkdir(root);
  await writeFile(join(folder, 'secret.txt'), 'SECRET=1');
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
  return { folder, root, remove: () => rm(folder, { recursive: true }) };
}

/** Serves a small site on a free port. */
export async function startSiteServer(
  files: Readonly<Record<string, string | Buffer>> = FILES,
  create: (root: string) => StaticSite = (root) => createStaticSite({ root }),
): Promise<SiteServer> {
  const { root, remove } = await writeSite(files);
  const site = create(root);
  const server = createServer((request, response) => {
    const answer = async () =>
      (await site.handle(request, response)) || (await site.sendNotFound(request, response));
    answer().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return {
    root,
    site,
    port,
    raw: (...lines) => exchange(port, lines),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await remove();
    },
  };
}
