import { ASSIGNMENT_FACTS, type Assignment } from '#domain/assignment.ts';

/** An assignment of which only name and description are known; every other fact is named as unknown. */
export function undetailedAssignment(
  name: string | null,
  description: string | null,
  asOf: string,
): Assignment {
  return {
    name,
    description,
    assignee: null,
    contact: null,
    registrationDate: null,
    modificationDate: null,
    reference: null,
    serviceCode: null,
    unauthorizedUse: null,
    assignmentNotes: null,
    aliasOf: null,
    unknown: ASSIGNMENT_FACTS,
    asOf,
  };
}
