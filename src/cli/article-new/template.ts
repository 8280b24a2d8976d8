import type { Assignment, PortEntry } from '#domain/assignment.ts';
import { currentServices, groupTransports, transportsText } from '#domain/port-summary.ts';
import { citedRfcs, withoutMailAddresses } from '#domain/reference.ts';
import { rfcUrl, type RfcIndex } from '#domain/rfc.ts';
import { descriptionText } from '#domain/service-alias.ts';
import { claimText, trueClaim } from '#build/article-check/claim.ts';
import { TO_WRITE } from '#build/article-check/rules/nothing-to-write.ts';

const REGISTRY =
  'https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.xhtml';

/** The text of a new article: what the registry knows is filled in, and every gap says what belongs there. */
export function articleTemplate(entry: PortEntry, rfcs: RfcIndex, today: string): string {
  const cited = rfcsOf(entry, rfcs);
  const { tcp, udp } = entry.transports;
  return `---
title: '${TO_WRITE} a tagline that the story has earned'
summary: >-
  ${TO_WRITE} the answer in one or two sentences: what is on this port, and whose it is.
registry:
  tcp: ${claimText(trueClaim(tcp))}
  udp: ${claimText(trueClaim(udp))}
# ${TO_WRITE} who really uses the port, the most likely first; each names its source. [] where no use is known
uses: []
# ${TO_WRITE} one to four topics of src/domain/topic.ts, the most fitting first
topics: [concepts]
# ${TO_WRITE} ports worth reading next, as "- port: 22" with a "reason:" in a few words
related: []
# ${TO_WRITE} everyday names that readers type, in lower case
aliases: []
sources:
  - id: iana
    title: Service Name and Transport Protocol Port Number Registry
    publisher: IANA
    url: ${REGISTRY}?search=${entry.port}
    seen: ${today}
${cited.map((rfc) => rfcSource(rfc, rfcs)).join('')}updated: ${today}
---

${registryParagraph(entry)}

${TO_WRITE} the story. Who made it, when, why this number, what became of it${citationMarks(cited)}? Each claim cites a source.

## ${TO_WRITE} a heading of its own for what is really seen here

${TO_WRITE} which programs listen here, how each is recognised, and which setting moves it.

## Why it matters

${TO_WRITE} what an open ${entry.port} means to its reader, and what to do about it.
`;
}

function rfcsOf(entry: PortEntry, rfcs: RfcIndex): readonly number[] {
  const numbers = currentServices(entry).flatMap(({ reference }) => citedRfcs(reference ?? ''));
  return [...new Set(numbers)].filter((number) => rfcs.has(number));
}

function rfcSource(number: number, rfcs: RfcIndex): string {
  const title = JSON.stringify(`RFC ${number}: ${rfcs.get(number)?.title ?? ''}`);
  return `  - id: rfc${number}
    title: ${title}
    publisher: RFC Editor
    url: ${rfcUrl(number)}
`;
}

function citationMarks(cited: readonly number[]): string {
  return cited.map((number) => `[^rfc${number}]`).join('');
}

/** What the registry says, to be retold: the page shows its columns already. */
function registryParagraph(entry: PortEntry): string {
  const services = currentServices(entry);
  const facts = services.length === 0 ? statusFacts(entry) : services.map(serviceFacts).join('; ');
  return `${TO_WRITE} what the registry's row tells, in your words: ${facts}.[^iana]`;
}

function statusFacts(entry: PortEntry): string {
  return groupTransports(entry)
    .map(({ transports, entry: { status } }) => `${status} on ${transportsText(transports)}`)
    .join(', ');
}

function serviceFacts({ name, description, assignee, registrationDate, reference }: Assignment): string {
  const columns = [descriptionText(description), assignee, registrationDate, reference].filter(
    (column) => column !== null,
  );
  return `\`${name ?? 'no name'}\` (${plainText(columns.join(', '))})`;
}

/** One line that MDX reads as nothing but text. */
function plainText(text: string): string {
  return withoutMailAddresses(text)
    .replace(/[{}<>[\]\s]+/g, ' ')
    .trim();
}
