import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheControlFor } from '#domain/cache-policy.ts';
import type { Header } from '#domain/security-headers.ts';
import { ByteCache } from './byte-cache.ts';
import { compress, SMALLEST_COMPRESSED } from './compression.ts';
import type { ContentCoding } from './content-coding.ts';
import { fileKind } from './content-types.ts';
import type { Validators } from './preconditions.ts';
import { type FileState, fileState } from './site-locations.ts';

/** One state of one file in one coding, ready to be sent. */
export interface Representation extends Validators {
  readonly body: Buffer;
  /** All header fields but `Content-Length`: names and values by turns, as `writeHead` takes them. */
  readonly fields: readonly string[];
}

interface Kept extends Representation {
  readonly changedAt: number;
  readonly size: number;
  readonly security: readonly Header[];
}

/** What an entry costs beside its body: the header fields, the key. */
const ENTRY_BYTES = 2048;

const ALL_CODINGS: readonly ContentCoding[] = ['br', 'gzip', 'identity'];
const IDENTITY_ONLY: readonly ContentCoding[] = ['identity'];

/** The codings that a file can be had in. */
export function codingsOf(name: string, size: number): readonly ContentCoding[] {
  return size >= SMALLEST_COMPRESSED && fileKind(name).compressible ? ALL_CODINGS : IDENTITY_ONLY;
}

/** Port pages share their address with their text and JSON forms. */
function varyOf(name: string, size: number): readonly string[] {
  const selectors = [
    ...(/^ports\/\d+\.html$/.test(name) ? ['Accept'] : []),
    ...(codingsOf(name, size).length > 1 ? ['Accept-Encoding'] : []),
  ];
  return selectors.length === 0 ? [] : ['Vary', selectors.join(', ')];
}

/** Reads files, compresses them on request and keeps what was asked for last. */
export class SiteRepresentations {
  readonly #cache: ByteCache<Kept>;
  readonly #loading = new Map<string, Promise<Kept>>();
  readonly #root: string;
  readonly #security: () => readonly Header[];

  constructor(root: string, security: () => readonly Header[], cacheBytes: number) {
    this.#root = root;
    this.#security = security;
    this.#cache = new ByteCache(cacheBytes);
  }

  /** What is kept of exactly this state, without waiting. */
  kept(name: string, state: FileState, coding: ContentCoding): Representation | undefined {
    const entry = this.#cache.get(`${coding}:${name}`);
    const isCurrent =
      entry?.changedAt === state.changedAt &&
      entry.size === state.size &&
      entry.security === this.#security();
    return isCurrent ? entry : undefined;
  }

  /** Reads and codes a file; readers who ask at the same time wait for the same work. */
  async load(name: string, state: FileState, coding: ContentCoding): Promise<Representation> {
    const key = `${coding}:${name}`;
    const running = this.#loading.get(key);
    if (running !== undefined) return running;
    const work = this.#read(name, state, coding).finally(() => this.#loading.delete(key));
    this.#loading.set(key, work);
    const entry = await work;
    this.#cache.set(key, entry, entry.body.length + ENTRY_BYTES);
    return entry;
  }

  async #read(name: string, state: FileState, coding: ContentCoding): Promise<Kept> {
    const security = this.#security();
    const plain = await readFile(join(this.#root, name));
    const body = coding === 'identity' ? plain : await this.#coded(name, state, plain, coding);
    const suffix = coding === 'identity' ? '' : `-${coding}`;
    const etag = `"${hash('sha1', plain, 'base64url')}${suffix}"`;
    const lastModified = new Date(state.modifiedAt).toUTCString();
    const fields = [
      ...security.flat(),
      ...['Content-Type', fileKind(name).contentType],
      ...['Cache-Control', cacheControlFor(`/${name}`)],
      ...['ETag', etag, 'Last-Modified', lastModified, 'Accept-Ranges', 'bytes'],
      ...varyOf(name, state.size),
      ...(coding === 'identity' ? [] : ['Content-Encoding', coding]),
    ];
    return { body, fields, etag, lastModified, security, changedAt: state.changedAt, size: state.size };
  }

  /** A compressed twin beside the file is used unless it is older than the file; pages have none. */
  async #coded(name: string, state: FileState, plain: Buffer, coding: 'br' | 'gzip'): Promise<Buffer> {
    const twin = `${name}.${coding === 'br' ? 'br' : 'gz'}`;
    const twinState = name.endsWith('.html') ? undefined : fileState(this.#root, twin);
    if (twinState === undefined || twinState.modifiedAt < state.modifiedAt) return compress(plain, coding);
    return readFile(join(this.#root, twin));
  }
}
