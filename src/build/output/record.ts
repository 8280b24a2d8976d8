import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { buildInputsSchema } from './inputs.ts';
import type { BuildInputs } from './inputs.ts';

const recordSchema = z.strictObject({ inputs: buildInputsSchema, files: z.int() });

/** How many files and folders a site has. */
function countFiles(site: string): number {
  return readdirSync(site, { recursive: true }).length;
}

/** What the published site was made of; `undefined` where that is not known or files came or went since. */
export function readRecord(file: string, site: string): BuildInputs | undefined {
  if (!existsSync(file) || !existsSync(site)) return undefined;
  const record = recordSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return record.success && record.data.files === countFiles(site) ? record.data.inputs : undefined;
}

/** Remembers what the published site was made of. To be called when it is in its place, and not before. */
export function writeRecord(file: string, site: string, inputs: BuildInputs): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify({ inputs, files: countFiles(site) }));
  renameSync(`${file}.new`, file);
}

/** Forgets it, before the site is changed. */
export function forgetRecord(file: string): void {
  rmSync(file, { force: true });
}
