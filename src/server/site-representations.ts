import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheControlFor } from '#domain/cache-policy.ts';
import type { Header } from '#domain/security-headers.ts';
import { ByteCache } from './byte-cache.ts';
import { compressLarge, compressSmall, SMALLEST_COMPRESSED } from './compression.ts';
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
  /** The state of the file that it was made of. */
  readonly state: FileState;
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

/** Files up to this size are read and compressed at once: reading them takes a hundredth of a millisecond. */
const SMALL_FILE = 64 * 1024;

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

  /** A file in a coding. Readers of a large one who ask at the same time wait for the same work. */
  get(name: string, state: FileState, coding: ContentCoding): Representation | Promise<Representation> {
    const key = `${coding}:${name}`;
    const kept = this.#cache.get(key);
    const isCurrent =
      kept?.state.changedAt === state.changedAt &&
      kept.state.size === state.size &&
      kept.security === this.#security();
    if (isCurrent) return kept;
    if (state.size <= SMALL_FILE) return this.#keep(key, this.#readSmall(name, state, coding));
    const work = this.#loading.get(key) ?? this.#readLarge(name, state, coding);
    this.#loading.set(key, work);
    return work.then((entry) => this.#keep(key, entry)).finally(() => this.#loading.delete(key));
  }

  #keep(key: string, entry: Kept): Representation {
    this.#cache.set(key, entry, entry.body.length + ENTRY_BYTES);
    return entry;
  }

  #readSmall(name: string, state: FileState, coding: ContentCoding): Kept {
    const twin = this.#twin(name, state, coding);
    const stored = readFileSync(join(this.#root, twin ?? name));
    const isReady = twin !== undefined || coding === 'identity';
    return this.#entry(name, state, coding, isReady ? stored : compressSmall(stored, coding));
  }

  async #readLarge(name: string, state: FileState, coding: ContentCoding): Promise<Kept> {
    const twin = this.#twin(name, state, coding);
    const stored = await readFile(join(this.#root, twin ?? name));
    const isReady = twin !== undefined || coding === 'identity';
    return this.#entry(name, state, coding, isReady ? stored : await compressLarge(stored, coding));
  }

  /** The name of the compressed twin beside a file, if there is one that is not older than the file. */
  #twin(name: string, { modifiedAt }: FileState, coding: ContentCoding): string | undefined {
    if (coding === 'identity') return undefined;
    const twin = `${name}.${coding === 'br' ? 'br' : 'gz'}`;
    const state = fileState(this.#root, twin);
    return state === undefined || state.modifiedAt < modifiedAt ? undefined : twin;
  }

  #entry(name: string, state: FileState, coding: ContentCoding, body: Buffer): Kept {
    const security = this.#security();
    const etag = `"${hash('sha1', body, 'base64url')}"`;
    const lastModified = new Date(state.modifiedAt).toUTCString();
    const fields = [
      ...security.flat(),
      ...['Content-Type', fileKind(name).contentType],
      ...['Cache-Control', cacheControlFor(`/${name}`)],
      ...['ETag', etag, 'Last-Modified', lastModified, 'Accept-Ranges', 'bytes'],
      ...varyOf(name, state.size),
      ...(coding === 'identity' ? [] : ['Content-Encoding', coding]),
    ];
    return { body, fields, etag, lastModified, security, state };
  }
}
