/** The status that a nameless row's description means, written down apart from the domain's own rule. */
export function statusOfDescription(description: string): 'assigned' | 'reserved' | 'unassigned' {
  if (/^any private /i.test(description)) return 'assigned';
  return /^(iana )?reserved/i.test(description) ? 'reserved' : 'unassigned';
}
