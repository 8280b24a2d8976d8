import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { makeChanges } from './make-changes.ts';

/** Where it is kept beside the bundle. */
export const makerFile = (folder: string): string => join(folder, 'make-changes.mjs');

const makerSchema = z.object({
  makeChanges: z.custom<typeof makeChanges>((value) => typeof value === 'function'),
});

/** Opens `makeChanges` as the last build of everything left it. Where its sources have changed since, all is built anew. */
export async function openMaker(folder: string): Promise<typeof makeChanges> {
  return makerSchema.parse(await import(pathToFileURL(makerFile(folder)).href)).makeChanges;
}
