/**
 * Our server beside nginx: the same built files on loopback, in turn, in one run.
 *   npm run build && npm run bench:serving -- [folder of a built site] [seconds a measurement]
 * Needs nginx and wrk (Debian: apt-get install nginx-light wrk).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { NGINX_MISSING, startNginx } from '../server/nginx.ts';
import { copyByLinks, startOurServer, usageOf } from './serving-parts.ts';

const [root = 'dist', seconds = '5'] = process.argv.slice(2);
const FAVOURITES = 1000;

const has = (program: string): boolean => spawnSync(program, ['-v']).error === undefined;
if (NGINX_MISSING !== undefined || !has('wrk')) {
  console.error(NGINX_MISSING ?? 'wrk is not installed (Debian: apt-get install wrk)');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'bench-serving-'));
const ports = readdirSync(join(root, 'ports'))
  .filter((name) => /^\d+\.html$/.test(name))
  .map((name) => `/ports/${name.slice(0, -5)}`);

/** The same site, with a gzip twin beside every port page. */
function makeTwins(): string {
  const twins = join(folder, 'twins');
  copyByLinks(resolve(root), twins);
  for (const path of ports) {
    const page = join(twins, `${path}.html`);
    writeFileSync(`${page}.gz`, gzipSync(readFileSync(page), { level: 6 }));
  }
  return twins;
}

interface Load {
  readonly what: string;
  readonly site: 'plain' | 'twins';
  readonly paths: readonly string[];
  readonly fields: readonly string[];
}

const favourites = ports.slice(0, FAVOURITES);
const LOADS: readonly Load[] = [
  { what: `${favourites.length} pages, as they are`, site: 'plain', paths: favourites, fields: [] },
  {
    what: `${favourites.length} pages, gzip`,
    site: 'plain',
    paths: favourites,
    fields: ['Accept-Encoding: gzip'],
  },
  { what: `${ports.length} pages, gzip`, site: 'plain', paths: ports, fields: ['Accept-Encoding: gzip'] },
  {
    what: `${ports.length} pages, gzip twins`,
    site: 'twins',
    paths: ports,
    fields: ['Accept-Encoding: gzip'],
  },
  {
    what: `${favourites.length} pages, not modified`,
    site: 'plain',
    paths: favourites,
    fields: ['If-None-Match: *'],
  },
];

interface Figures {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p99: number;
  readonly errors: number;
  /** Microseconds of the server's processor time. */
  readonly cpuPerRequest: number;
  readonly megabytes: number;
}

/** Asks for the paths at random over 16 connections, after a second of warming up. */
function measure({ port, pid }: { port: number; pid: number }, { paths, fields }: Load): Figures {
  const script = join(folder, 'paths.lua');
  const list = paths.map((path) => `"${path}"`).join(',');
  writeFileSync(
    script,
    `local paths = {${list}}
request = function() return wrk.format("GET", paths[math.random(#paths)]) end
done = function(summary, latency)
  local bad = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("RESULT %f %f %d %d\\n", summary.requests / summary.duration * 1e6, latency:percentile(99) / 1000, bad, summary.requests))
end`,
  );
  const headers = ['Accept: text/html', ...fields].flatMap((field) => ['-H', field]);
  const ask = (duration: string) =>
    spawnSync('wrk', ['-t1', '-c16', `-d${duration}`, '-s', script, ...headers, `http://127.0.0.1:${port}`]);
  ask('1');
  const before = usageOf(pid);
  const [, perSecond, p99, errors, count] =
    /RESULT (\S+) (\S+) (\d+) (\d+)/.exec(ask(seconds).stdout.toString()) ?? [];
  const after = usageOf(pid);
  return {
    perSecond: Number(perSecond),
    p99: Number(p99),
    errors: Number(errors),
    cpuPerRequest: ((after.seconds - before.seconds) / Number(count)) * 1e6,
    megabytes: after.megabytes,
  };
}

const roots = { plain: resolve(root), twins: makeTwins() };
const rows: Record<string, Record<string, string | number>> = {};
const memory = { ours: 0, nginx: 0 };
try {
  for (const load of LOADS) {
    const ours = await startOurServer(roots[load.site], folder);
    const nginx = await startNginx(folder, roots[load.site], 2);
    const a = measure(ours, load);
    const b = measure(nginx, load);
    memory.ours = Math.max(memory.ours, a.megabytes);
    memory.nginx = Math.max(memory.nginx, b.megabytes);
    await ours.close();
    await nginx.close();
    rows[load.what] = {
      'ours/s': Math.round(a.perSecond),
      'nginx/s': Math.round(b.perSecond),
      'ours ÷ nginx': (a.perSecond / b.perSecond).toFixed(2),
      'ours µs CPU': a.cpuPerRequest.toFixed(0),
      'nginx µs CPU': b.cpuPerRequest.toFixed(0),
      'ours p99 ms': a.p99.toFixed(1),
      'nginx p99 ms': b.p99.toFixed(1),
      errors: a.errors + b.errors,
    };
  }
  console.table(rows);
  const size = ports[0] === undefined ? 0 : statSync(join(root, `${ports[0]}.html`)).size;
  console.log(
    `${ports.length} port pages of some ${Math.round(size / 1024)} KB, 16 connections, ${seconds} s each.`,
  );
  console.log(`Memory (resident, with children): ours ${memory.ours} MB, nginx ${memory.nginx} MB.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
