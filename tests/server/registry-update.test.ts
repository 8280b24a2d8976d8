import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRegistry } from '#registry/load-registry.ts';
import { readSnapshotInfo, sha256 } from '#registry/official-snapshot.ts';
import { createProgressLine } from '../../src/cli/registry-update/progress-line.ts';
import { storeOfficial } from '../../src/cli/registry-update/store-official.ts';
import {
  updateRegistry,
  type UpdateOptions,
  type UpdateResult,
} from '../../src/cli/registry-update/update-registry.ts';
import { startServer, type MisbehavingServer } from './misbehaving-server.ts';
import { projectRoot } from '../unit/support/project-root.ts';
import { registryFile } from './registry-file.ts';

const FIRST = registryFile({ updated: '2026-01-01' });
const SECOND = registryFile({
  updated: '2026-02-02',
  services: 299,
  extra: ['new-one,400,tcp,New,,,2026-02-02,,,,,', 'bare-name,,,No port,,,,,,,,'],
});

let root: string;
let folder: string;
let server: MisbehavingServer | undefined;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'registry-update-'));
  folder = path.join(root, 'content/registry');
});

afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(root, { recursive: true });
});

/** Puts a first download in place, as an update from `source` would have. */
function keepFirst(
  source = 'elsewhere',
  lastModified: string | null = null,
  etag: string | null = '"first"',
): void {
  storeOfficial(
    folder,
    {
      file: `service-names-port-numbers.${sha256(Buffer.from(FIRST)).slice(0, 12)}.csv`,
      source,
      retrieved: '2026-01-02T00:00:00Z',
      updated: '2026-01-01',
      bytes: FIRST.length,
      records: 302,
      sha256: sha256(Buffer.from(FIRST)),
      etag,
      lastModified,
    },
    Buffer.from(FIRST),
  );
}

/** Every file of the folder with its content. */
function contents(): Record<string, string> {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}

async function updateFrom(
  listener: RequestListener,
  options: Partial<UpdateOptions> = {},
): Promise<UpdateResult> {
  server ??= await startServer(listener);
  return updateRegistry({ from: server.url, root, ...options });
}

const send =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-length': String(Buffer.byteLength(body)), ...headers }).end(body);
  };

const redirectTo =
  (location: string): RequestListener =>
  (_, response) => {
    response.writeHead(302, { location }).end();
  };

/** Sends half of what it promised, then drops the connection. */
const sendHalf =
  (headers: Record<string, string>): RequestListener =>
  (_, response) => {
    response.writeHead(200, headers);
    response.write(SECOND.slice(0, SECOND.length / 2), () => setTimeout(() => response.destroy(), 20));
  };

const withoutRow = (text: string, row: string) => text.replace(`${row}\r\n`, '');
const unassign = (text: string) => text.replace(/^svc-(\d+),\d+,,A service/gm, ',$1,,Unassigned');

describe('an update that is refused', () => {
  it.each<[string, RequestListener, RegExp]>([
    ['404', send('gone', {}, 404), /answered 404 Not Found/],
    ['500', send('oops', {}, 500), /answered 500 Internal Server Error/],
    ['403 with a whole file', send(SECOND, {}, 403), /answered 403/],
    ['206, a part', send(SECOND, {}, 206), /answered 206/],
    ['204, nothing', send('', {}, 204), /answered 204/],
    ['an empty file', send(''), /it is empty/],
    ['a redirect to itself', redirectTo('/'), /redirects go round in a circle/],
    [
      'redirects without end',
      (request, response) => response.writeHead(301, { location: `${request.url}x` }).end(),
      /more than 5 redirects/,
    ],
    ['a redirect to nowhere', (_, response) => response.writeHead(302).end(), /leads nowhere/],
    ['a redirect to another scheme', redirectTo('ftp://example.org/x'), /ftp:, which is neither/],
    [
      'a body shorter than promised',
      sendHalf({ 'content-length': String(SECOND.length) }),
      /connection failed/,
    ],
    ['a chunked body that breaks off', sendHalf({ 'transfer-encoding': 'chunked' }), /connection failed/],
    ['a file cut in the middle of a line', send(SECOND.slice(0, -30)), /cut off/],
    [
      'a file cut after a line',
      send(SECOND.slice(0, SECOND.indexOf('svc-100'))),
      /not the whole registry: 923 of the System Ports have no record, the first is 100/,
    ],
    ['a web page', send('<!DOCTYPE html>\n<title>Sign in</title>'), /web page/],
    [
      'garbage that says it is gzip',
      send('not gzip', { 'content-encoding': 'gzip' }),
      /connection failed.*header/,
    ],
    [
      'gzip data cut short',
      send(gzipSync(SECOND).subarray(0, 900), { 'content-encoding': 'gzip' }),
      /cut off/,
    ],
    ['gzip data that does not say so', send(gzipSync(SECOND)), /gzip data/],
    ['bytes that are no UTF-8', send(Buffer.from([0x53, 0xff, 0xfe, 0x0a])), /UTF-8/],
    ['another header', send(SECOND.replace('Port Number', 'Port')), /not the header/],
    ['a row twice', send(SECOND.replace('svc-7,7,,A service,,,,,,,,\r\n', '$&$&')), /record twice: svc-7 7/],
    [
      'a row twice, but for a space',
      send(SECOND.replace('svc-7,7,,A service,', '$&,,,,,,,\r\nsvc-7,7,,A service ,')),
      /record twice: svc-7 7/,
    ],
    [
      'a row less',
      send(withoutRow(SECOND, 'svc-7,7,,A service,,,,,,,,')),
      /1 of the System Ports.*the first is 7/,
    ],
    ['names gone by the hundred', send(unassign(SECOND)), /300 of 301 service names have vanished \(svc-1, /],
    [
      'an older file',
      send(registryFile({ updated: '2025-12-31', services: 301 })),
      /it is older \(2025-12-31\)/,
    ],
    ['XML of something else', send('<registry id="x"><record/></registry>'), /another XML/],
    ['XML cut short', send('<registry id="service-names-port-numbers"><record>'), /no XML/],
  ])('%s', async (_, listener, reason) => {
    keepFirst();
    const before = contents();
    await expect(updateFrom(listener)).rejects.toThrow(reason);
    expect(contents()).toEqual(before);
  });

  it('a file that the server dates before the last one', async () => {
    keepFirst('elsewhere', 'Thu, 01 Jan 2026 00:00:00 GMT');
    const older = { 'last-modified': 'Wed, 31 Dec 2025 00:00:00 GMT' };
    await expect(updateFrom(send(SECOND, older))).rejects.toThrow(/it is older/);
  });

  it('a server that says nothing', async () => {
    keepFirst();
    await expect(updateFrom(() => undefined, { patience: 100 })).rejects.toThrow(/silent for 0\.1 s/);
  });

  it('a server that falls silent in the middle', async () => {
    keepFirst();
    const listener: RequestListener = (_, response) => response.write(SECOND.slice(0, 1000));
    await expect(updateFrom(listener, { patience: 200 })).rejects.toThrow(/silent for 0\.2 s/);
  });

  it('a file without end', async () => {
    const piece = Buffer.alloc(1024 * 1024, 'x');
    const listener: RequestListener = (_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(piece));
      };
      response.on('drain', more);
      more();
    };
    await expect(updateFrom(listener)).rejects.toThrow(/larger than 64 MB/);
  });

  it.each([
    ['no such host', 'http://nowhere.invalid/', /connection failed.*nowhere\.invalid/],
    ['no such file', '/nowhere/registry.csv', /ENOENT.*\/nowhere\/registry\.csv/],
  ])('%s', async (_, from, reason) => {
    keepFirst();
    const before = contents();
    await expect(updateRegistry({ from, root })).rejects.toThrow(reason);
    expect(contents()).toEqual(before);
  });

  it('a server that is not there', async () => {
    const gone = await startServer(() => undefined);
    await gone.close();
    await expect(updateRegistry({ from: gone.url, root })).rejects.toThrow(/connection failed.*ECONNREFUSED/);
  });

  it.skipIf(!existsSync('/dev/full'))('a disk that is full (where there is /dev/full)', async () => {
    keepFirst();
    const before = contents();
    const name = `service-names-port-numbers.${sha256(Buffer.from(SECOND)).slice(0, 12)}.csv.unfinished`;
    symlinkSync('/dev/full', path.join(folder, name));
    await expect(updateFrom(send(SECOND))).rejects.toThrow(/ENOSPC/);
    expect(contents()).toEqual(before);
  });
});

describe('an update', () => {
  it('replaces the last download and tells what has changed', async () => {
    keepFirst();
    const result = await updateFrom(send(SECOND, { etag: '"second"' }));
    expect(result).toMatchObject({
      kind: 'updated',
      snapshot: { records: 303, updated: '2026-02-02', etag: '"second"', bytes: SECOND.length },
      changes: {
        ports: [
          { kind: 'de-assigned', port: 300, transport: 'tcp', before: ['svc-300'], after: [] },
          { kind: 'de-assigned', port: 300, transport: 'udp', before: ['svc-300'], after: [] },
          { kind: 'assigned', port: 400, transport: 'tcp', before: [], after: ['new-one'] },
        ],
        newNames: ['new-one', 'bare-name'],
        removedNames: ['svc-300'],
      },
    });
    expect(Object.keys(contents())).toHaveLength(2);
    expect(Object.values(contents())).toContain(SECOND);
    const registry = readRegistry(root);
    expect(registry.port(400).transports.tcp.services[0]).toMatchObject({
      name: 'new-one',
      asOf: '2026-02-02',
    });
    expect(registry.sources[0]).toMatchObject({ asOf: '2026-02-02', license: 'CC0-1.0' });
  });

  it('asks only for what is newer, and accepts that there is nothing', async () => {
    const seen: (string | undefined)[] = [];
    const listener: RequestListener = (request, response) => {
      seen.push(request.headers['if-none-match']);
      if (request.headers['if-none-match'] === '"first"') response.writeHead(304).end();
      else send(SECOND)(request, response);
    };
    server = await startServer(listener);
    keepFirst(server.url);
    const before = contents();
    expect(await updateFrom(listener)).toEqual({ kind: 'unchanged', reason: 'the server has nothing newer' });
    expect(seen).toEqual(['"first"']);
    expect(contents()).toEqual(before);
  });

  it('asks by the date where the server gave no tag', async () => {
    const date = 'Thu, 01 Jan 2026 00:00:00 GMT';
    const seen: unknown[] = [];
    const listener: RequestListener = (request, response) => {
      seen.push([request.headers['if-none-match'], request.headers['if-modified-since']]);
      if (request.headers['if-modified-since'] === date) response.writeHead(304).end();
      else send(SECOND)(request, response);
    };
    server = await startServer(listener);
    keepFirst(server.url, date, null);
    const before = contents();
    expect(await updateFrom(listener)).toEqual({ kind: 'unchanged', reason: 'the server has nothing newer' });
    expect(seen).toEqual([[undefined, date]]);
    expect(contents()).toEqual(before);
  });

  it('keeps the date that the server gives, to ask by it the next time', async () => {
    keepFirst();
    const date = 'Mon, 02 Feb 2026 00:00:00 GMT';
    const result = await updateFrom(send(SECOND, { 'last-modified': date }));
    expect(result).toMatchObject({ snapshot: { etag: null, lastModified: date } });
    expect(readSnapshotInfo(folder)).toMatchObject({ etag: null, lastModified: date });
  });

  it('makes no condition where the last download is damaged', async () => {
    const seen: (string | undefined)[] = [];
    const listener: RequestListener = (request, response) => {
      seen.push(request.headers['if-none-match']);
      send(FIRST)(request, response);
    };
    server = await startServer(listener);
    keepFirst(server.url);
    projectRoot(root);
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.csv'))) {
      writeFileSync(path.join(folder, name), FIRST.slice(0, 100));
    }
    expect(() => readRegistry(root)).toThrow(/SHA-256 differs/);
    await expect(updateFrom(listener)).rejects.toThrow(/service names have vanished/);
    expect(seen).toEqual([undefined]);
  });

  it('does nothing where the same file comes again', async () => {
    keepFirst();
    expect(await updateFrom(send(FIRST))).toMatchObject({ kind: 'unchanged' });
  });

  it('follows a redirect, unpacks gzip and reports progress', async () => {
    keepFirst();
    const progress: [number, number | undefined][] = [];
    const listener: RequestListener = (request, response) => {
      if (request.url === '/') redirectTo('/there')(request, response);
      else send(gzipSync(SECOND), { 'content-encoding': 'gzip' })(request, response);
    };
    const result = await updateFrom(listener, {
      onProgress: (...at) => progress.push(at),
    });
    expect(result.kind).toBe('updated');
    expect(progress.at(-1)).toEqual([SECOND.length, undefined]);
  });

  it.each([
    ['packed, so that nobody knows its size', { 'content-encoding': 'gzip' }, gzipSync(SECOND)],
    ['plain', {}, Buffer.from(SECOND)],
  ])('ends the line of progress before it says what it did: %s', async (_, headers, body) => {
    keepFirst();
    const written: string[] = [];
    const progress = createProgressLine({ isTTY: true, write: (text) => written.push(text) });
    await updateFrom(send(body, headers), { onProgress: progress.show }).finally(progress.end);
    expect(written.join('')).toMatch(/^(\r  \d+ KB( of \d+ KB)? )+\n$/);
    progress.end();
    expect(written.filter((text) => text === '\n')).toHaveLength(1);
  });

  it('shows no progress where nobody watches', async () => {
    keepFirst();
    const written: string[] = [];
    const progress = createProgressLine({ write: (text) => written.push(text) });
    await updateFrom(send(SECOND), { onProgress: progress.show }).finally(progress.end);
    expect(written).toEqual([]);
  });

  it('takes a file', async () => {
    keepFirst();
    const file = path.join(root, 'downloaded.csv');
    writeFileSync(file, SECOND);
    expect(await updateRegistry({ from: file, root })).toMatchObject({
      snapshot: { source: 'downloaded.csv', updated: '2026-02-02' },
    });
    expect(readSnapshotInfo(folder)?.sha256).toBe(sha256(Buffer.from(SECOND)));
  });
});

describe('a folder with a file that nobody checked', () => {
  it('is refused with the command that checks it', () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'mine.csv'), SECOND);
    expect(() => readRegistry(root)).toThrow(/mine\.csv\n.*no snapshot\.json.*\n.*registry:update -- --from/);
  });
});
