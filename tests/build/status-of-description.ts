/** The status that a nameless row's description means, written down apart from the domain's own rule. */
export function statusOfDescription(description: string): string {
  if (/^(iana )?reserved/i.test(description)) return 'reserved';
  if (/unassigned/i.test(description)) return 'unassigned';
  if (/^(de-registered|removed|deprecated|decomissioned)/i.test(description)) return 'reserved';
  return 'assigned';
}
