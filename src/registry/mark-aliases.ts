import type { Assignment } from '#domain/assignment.ts';
import { isSameServiceName, replacedName } from '#domain/service-alias.ts';
import { isWellFormedServiceName } from '#domain/service-name.ts';

/**
 * Names the replacement of each historic name among the names of one port and transport: by the
 * historic row's own note, else by the sentence in the replacement's description, else by a
 * well-formed name that differs in nothing but underscores (RFC 6335, section 10.1).
 */
export function markAliases(assignments: readonly Assignment[]): readonly Assignment[] {
  return assignments.map((assignment) => {
    if (assignment.aliasOf !== null || assignment.name === null) return assignment;
    return { ...assignment, aliasOf: replacementOf(assignment.name, assignments) };
  });
}

function replacementOf(name: string, assignments: readonly Assignment[]): string | null {
  const replacement = assignments.find((other) => {
    if (other.name === null || isSameServiceName(other.name, name)) return false;
    const replaced = replacedName(other.description);
    if (replaced !== null) return isSameServiceName(replaced, name);
    return isWellFormedServiceName(other.name) && isSameServiceName(name.replaceAll('_', '-'), other.name);
  });
  return replacement?.name ?? null;
}
