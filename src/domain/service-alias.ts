import type { Assignment } from './assignment.ts';
import { serviceNameKey } from './service-name.ts';

const ALIAS_NOTE = /This entry is an alias to "([^"]+)"/;
const REPLACEMENT_SENTENCE =
  /\s*IANA\s+assigned\s+this\s+well-formed\s+service\s+name\s+as\s+a\s+replacement\s+for\s+"([^"]+)"\.\s*$/;

/** The well-formed name that a historic row points to in its notes, or `null` (RFC 6335, section 10.1). */
export function aliasTarget(assignmentNotes: string | null): string | null {
  return ALIAS_NOTE.exec(assignmentNotes ?? '')?.[1] ?? null;
}

/** The historic name that a row's description says it replaces, or `null` (RFC 6335, section 10.1). */
export function replacedName(description: string | null): string | null {
  return REPLACEMENT_SENTENCE.exec(description ?? '')?.[1] ?? null;
}

/** A description without IANA's closing sentence about the name it replaces: for showing. `null` if nothing else is said. */
export function descriptionText(description: string | null): string | null {
  const text = description?.replace(REPLACEMENT_SENTENCE, '') ?? '';
  return text === '' ? null : text;
}

/** Orders assignments of one port for reading: current names before historic ones, otherwise as listed. */
export function currentNamesFirst(services: readonly Assignment[]): readonly Assignment[] {
  return services
    .filter(({ aliasOf }) => aliasOf === null)
    .concat(services.filter(({ aliasOf }) => aliasOf !== null));
}

/** True if both spell the same service name. */
export function isSameServiceName(one: string, other: string): boolean {
  return serviceNameKey(one) === serviceNameKey(other);
}
