/** The status that a nameless row's description means, written down apart from the domain's own rule. */
export function statusOfDescription(description: string): string {
  if (/^(iana )?reserved/i.test(description)) return 'reserved';
  if (/unassigned|^de-registered|^possibly used/i.test(description)) return 'unassigned';
  return 'assigned';
}
