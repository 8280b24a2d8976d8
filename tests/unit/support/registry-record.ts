import type { RegistryRecord } from '#domain/registry-record.ts';

/** A record with nothing in it but what is given. */
export function record(cells: Partial<RegistryRecord>): RegistryRecord {
  return {
    serviceName: '',
    portNumber: '',
    transportProtocol: '',
    description: '',
    assignee: '',
    contact: '',
    registrationDate: '',
    modificationDate: '',
    reference: '',
    serviceCode: '',
    unauthorizedUse: '',
    assignmentNotes: '',
    ...cells,
  };
}
