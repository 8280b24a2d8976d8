import { rfcUrl } from './rfc.ts';

/** A piece of a reference cell: plain words, or a document that can be followed. RFCs are spelled `RFC 6335`. */
export type ReferencePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  | { readonly kind: 'rfc'; readonly text: string; readonly url: string; readonly number: number };

/**
 * Takes a cell of references apart. The registry puts each reference in brackets, with nothing
 * between them (`[RFC4340][RFC4341]`); what stands outside brackets is free text.
 */
export function referenceParts(cell: string): readonly ReferencePart[] {
  return Array.from(cell.matchAll(/\[([^[\]]*)\]|([^[\]]+)/g), ([, cited, free]) =>
    cited === undefined ? plain(free ?? '') : resolve(cited),
  ).filter(({ text }) => text !== '');
}

/** The RFC numbers that a cell cites, in order. */
export function citedRfcs(cell: string): readonly number[] {
  return referenceParts(cell).flatMap((part) => (part.kind === 'rfc' ? [part.number] : []));
}

function resolve(cited: string): ReferencePart {
  const text = cited.trim();
  const rfc = /^RFC ?0*(\d+)(?:, Section (\d+(?:\.\d+)*))?$/i.exec(text);
  if (rfc !== null) {
    const number = Number(rfc[1]);
    const section = rfc[2] === undefined ? '' : `, Section ${rfc[2]}`;
    return { kind: 'rfc', text: `RFC ${number}${section}`, url: rfcUrl(number, rfc[2]), number };
  }
  if (/^https?:\/\/\S+$/.test(text)) return { kind: 'link', text, url: text };
  const draft = draftName(text);
  if (draft === undefined) return plain(text);
  return { kind: 'link', text, url: `https://datatracker.ietf.org/doc/${draft}/` };
}

/** `RFC-ietf-wg-name-43` is a draft with that revision that has been approved and awaits its number. */
function draftName(text: string): string | undefined {
  if (!/^(RFC-ietf|draft)-[a-z0-9-]+$/i.test(text)) return undefined;
  return text
    .toLowerCase()
    .replace(/^rfc-/, 'draft-')
    .replace(/-\d\d$/, '');
}

function plain(text: string): ReferencePart {
  return { kind: 'text', text: withoutMailAddresses(text).trim() };
}

/** Leaves out addresses such as `<jane&example.org>`: the registry has some, and we publish none. */
export function withoutMailAddresses(text: string): string {
  return text.replace(/ ?(<[\w.+-]+[@&][\w-]+(\.[\w-]+)+>|[\w.+-]+@[\w-]+(\.[\w-]+)+)/g, '');
}
