import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { CACHE_RULES } from '#domain/cache-policy.ts';
import { fileKind } from '#server/content-types.ts';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/**
 * Puts brotli and gzip twins, as small as they get, beside the files that are loaded with every page. Their
 * names carry a hash of their content, so a twin that is there already is right.
 */
export async function precompress(root: string): Promise<void> {
  const folders = CACHE_RULES.map(({ prefix }) => prefix.slice(1));
  const files = folders.flatMap((folder) => globSync(`${folder}*`, { cwd: root }));
  const texts = files.filter((name) => !/\.(?:br|gz)$/.test(name) && fileKind(name).compressible);
  await Promise.all(texts.map((name) => makeTwins(join(root, name))));
}

/** From so many bytes on, the last step of brotli costs more than the pages that wait for it: a third of a per cent, for twice the time. */
const LARGE = 64 * 1024;
const LAST_BUT_ONE = constants.BROTLI_MAX_QUALITY - 1;

async function makeTwins(file: string): Promise<void> {
  if (existsSync(`${file}.br`) && existsSync(`${file}.gz`)) return;
  const plain = readFileSync(file);
  // In one piece, both at once: whoever makes pages meanwhile has seldom time to see to the next piece.
  const chunkSize = Math.max(constants.Z_MIN_CHUNK, plain.length);
  const params = {
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    [constants.BROTLI_PARAM_QUALITY]: plain.length < LARGE ? constants.BROTLI_MAX_QUALITY : LAST_BUT_ONE,
  };
  const [brotli, gzipped] = await Promise.all([
    brotliAsync(plain, { chunkSize, params }),
    gzipAsync(plain, { chunkSize, level: 9 }),
  ]);
  writeFileSync(`${file}.br`, brotli);
  writeFileSync(`${file}.gz`, gzipped);
}
