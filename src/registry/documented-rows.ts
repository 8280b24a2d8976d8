import { ASSIGNMENT_FACTS } from '#domain/assignment.ts';
import type { RegistryRow } from '#domain/registry-row.ts';
import { rfcServiceNamesSchema, type RfcServiceName } from '#schemas/rfc-service-name.ts';
import { readContentJson } from './read-content-json.ts';
import { undetailedAssignment } from './undetailed-assignment.ts';

/** Rows of the service names that RFCs registered without a port. Throws a RegistryDataError for a list that cannot be read. */
export function readDocumentedRows(root = process.cwd()): readonly RegistryRow[] {
  return readContentJson('content/rfc-service-names.json', rfcServiceNamesSchema, root).map(rowOf);
}

/** What the RFC does not state is unknown, not empty: the registry may say more. */
function rowOf({ name, transport, description, published, ...facts }: RfcServiceName): RegistryRow {
  const unknown = ASSIGNMENT_FACTS.filter((fact) => !(fact in facts));
  return {
    ports: null,
    transports: [transport],
    status: 'assigned',
    assignment: { ...undetailedAssignment(name, description, published), ...facts, unknown },
  };
}
