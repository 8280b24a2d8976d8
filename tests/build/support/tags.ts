/** One tag of a page; texts between tags are not kept, only whether there was one. */
export interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'self-closed';
  readonly attributes: Attributes;
  /** Whether anything but white space stood between the tag before and this one. */
  readonly afterText: boolean;
}

export interface Attributes {
  readonly values: ReadonlyMap<string, string>;
  /** Names, and the values of those from a fixed list: alike for tags that a validator judges alike. */
  readonly signature: string;
  /** An attribute that is given twice. */
  readonly repeated: string | undefined;
}

/** In a page, something that no tag begins like this. */
export class MarkupError extends Error {}

const TAG =
  /<(?:!--(?!>|->)[^]*?-->|!doctype html>|(\/?)([a-z][a-z\d-]*)((?:\s+[^\s"'<>=/]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'`=<>]+))?)*)\s*(\/?)>)/iy;
const ATTRIBUTE = /\s([^\s"'<>=/]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'`=<>]+)))?/g;
const AMPERSAND = /&(?!(?:[a-z][a-z\d]*|#\d+|#x[\da-f]+);)/i;

/** Attributes whose values are words of HTML's own. */
const FIXED =
  /^(?:type|role|scope|rel|method|dir|lang|tabindex|loading|decoding|inputmode|autocomplete|aria-(?!label|describe|control|owns).*)$/;

/** Elements whose content is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title']);

const known = new Map<string, Attributes>();

function attributesOf(text: string): Attributes {
  const cached = known.get(text);
  if (cached !== undefined) return cached;
  const values = new Map<string, string>();
  let repeated: string | undefined;
  for (const [, given = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const name = given.toLowerCase();
    if (values.has(name)) repeated = name;
    values.set(name, (double ?? single ?? bare ?? '').replaceAll('&amp;', '&'));
  }
  refuseBareAmpersand(text);
  const signature = Array.from(values, ([name, value]) => (FIXED.test(name) ? `${name}=${value}` : name));
  const made = { values, signature: signature.sort().join(' '), repeated };
  if (known.size > 50_000) known.clear();
  known.set(text, made);
  return made;
}

/** The tags of a page in their order. Throws `MarkupError` at a `<` or `&` that stands for itself. */
export function* tagsOf(html: string): Generator<Tag, void> {
  let textFrom = 0;
  let at = html.indexOf('<');
  while (at !== -1) {
    TAG.lastIndex = at;
    const match = TAG.exec(html);
    if (match === null) throw new MarkupError(`no tag: ${html.slice(at, at + 60)}`);
    const text = html.slice(textFrom, at);
    textFrom = TAG.lastIndex;
    const [, slash, given, attributes = '', end] = match;
    let next = textFrom;
    if (given !== undefined) {
      const name = given.toLowerCase();
      const kind = slash === '/' ? 'close' : end === '/' ? 'self-closed' : 'open';
      if (name !== 'script') refuseBareAmpersand(text);
      yield { name, kind, attributes: attributesOf(attributes), afterText: /\S/.test(text) };
      if (kind === 'open' && RAW.has(name)) next = html.indexOf(`</${name}`, textFrom);
    }
    at = next === -1 ? -1 : html.indexOf('<', next);
  }
}

function refuseBareAmpersand(text: string): void {
  const match = text.includes('&') ? AMPERSAND.exec(text) : null;
  if (match !== null) throw new MarkupError(`a bare &: ${text.slice(match.index, match.index + 60)}`);
}
