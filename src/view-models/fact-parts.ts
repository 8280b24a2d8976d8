import type { AssignmentFact } from '#domain/assignment.ts';
import { personNames } from '#domain/person-name.ts';
import { referenceParts, withoutMailAddresses, type ReferencePart } from '#domain/reference.ts';
import { readableDate } from '#domain/registry-date.ts';
import { rfcUrl, type RfcIndex } from '#domain/rfc.ts';

/** A piece of a fact as a page shows it: text, perhaps a link, perhaps with a document's title. */
export interface FactPart {
  /** Line breaks are the registry's own and are kept. */
  readonly text: string;
  readonly url?: string;
  /** The title of the RFC that the link leads to. */
  readonly title?: string;
  /** The RFCs that replaced the linked one. */
  readonly obsoletedBy?: readonly FactPart[];
}

/** A registry cell in pieces that can be shown: people by name, dates in words, references as links. */
export function getFactParts(fact: AssignmentFact, value: string, rfcs: RfcIndex): readonly FactPart[] {
  switch (fact) {
    case 'assignee':
    case 'contact':
      return personNames(value).map((text) => ({ text }));
    case 'registrationDate':
    case 'modificationDate':
      return [{ text: readableDate(value) }];
    case 'reference':
      return referenceParts(value).map((part) => toFactPart(part, rfcs));
    default:
      return [{ text: withoutMailAddresses(value) }];
  }
}

function toFactPart(part: ReferencePart, rfcs: RfcIndex): FactPart {
  if (part.kind === 'text') return { text: part.text };
  if (part.kind === 'link') return { text: part.text, url: part.url };
  const rfc = rfcs.get(part.number);
  if (rfc === undefined) return { text: part.text, url: part.url };
  const successors = rfc.obsoletedBy.map((number) => rfcPart(number, rfcs));
  return {
    text: part.text,
    url: part.url,
    title: rfc.title,
    ...(successors.length > 0 && { obsoletedBy: successors }),
  };
}

function rfcPart(number: number, rfcs: RfcIndex): FactPart {
  const title = rfcs.get(number)?.title;
  return { text: `RFC${number}`, url: rfcUrl(number), ...(title !== undefined && { title }) };
}
