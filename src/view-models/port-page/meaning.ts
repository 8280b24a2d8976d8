import type { PortKind } from '#domain/port-kind.ts';

/** "Why it matters" for a port without an article: calm, true, and fit to its kind. */
export function getMeaning(kind: PortKind): string {
  return MEANINGS[kind];
}

const DEAD_LETTER =
  'An assignment reserves a name for a number; it does not make traffic on the number genuine. A scanner that prints the name has looked it up in a list, not recognised a protocol.';

const MEANINGS: Record<PortKind, string> = {
  'assigned-documented': `The document says what regular traffic looks like, so you can compare. ${DEAD_LETTER} The process name decides.`,
  'assigned-undocumented': `${DEAD_LETTER} As long as no document is known there is nothing to compare with: let the process name decide.`,
  'assigned-nameless':
    'The number is set aside for private use of one kind, so each site that uses it speaks its own protocol. What listens on your machine is for you, or for the program that opened it, to say.',
  'several-services': `${DEAD_LETTER} Here the list even has a choice of names, and tools show whichever they meet first.`,
  reserved:
    'Nothing official runs here, and nothing is forbidden either: the system lets any program open the number. If something listens, its process name says more than the number can.',
  'formerly-assigned':
    'A name that has left the registry lives on in old lists and in tools that copied them. If yours still prints it, the list is old; the process name is not.',
  unassigned:
    'Most of the 65,536 numbers are unassigned, and programs use them all the time: development servers, games, tools that need any free port. An unassigned port is no sign of trouble. An unknown program would be.',
  'not-listed':
    'A gap in the registry says nothing about the traffic. What listens is known by its process, not by its number.',
  dynamic:
    'In a list of connections this is most likely the near end of something that your machine began itself, and gone in a minute. If a program listens here, it asked for any free port or settled on this one; its process name tells.',
};
