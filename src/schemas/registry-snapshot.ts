import { z } from 'zod';

/** `content/registry/snapshot.json`: where the official download beside it comes from, and how to know it again. */
export const registrySnapshotSchema = z.strictObject({
  /** The file's name, in the same folder. */
  file: z.string().regex(/^[\w.-]+\.(csv|xml)$/, 'expected a file name that ends in .csv or .xml'),
  /** The address it was fetched from, or the file it was taken from. */
  source: z.string().min(1),
  /** When it was fetched, ISO 8601, UTC. */
  retrieved: z.iso.datetime(),
  /** The date of the data, `YYYY-MM` or `YYYY-MM-DD`. */
  updated: z.string().regex(/^\d{4}-\d\d(-\d\d)?$/, 'expected YYYY-MM or YYYY-MM-DD'),
  /** The size of the file in bytes. */
  bytes: z.int().positive(),
  /** How many records it has, the header not counted. */
  records: z.int().positive(),
  /** SHA-256 of the file, hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits'),
  /** What the server called this version of the file, for conditional requests; `null` where it did not. */
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
});

export type RegistrySnapshot = z.infer<typeof registrySnapshotSchema>;
