import { MarkupError, type Tag, tagsOf } from './tags.ts';

/** What is found in a page at one walk along its tags. */
export interface PageScan {
  readonly ids: ReadonlySet<string>;
  /** Addresses that the page names, as they stand there, `&amp;` read. */
  readonly addresses: readonly string[];
  /** What makes the page no valid HTML. */
  readonly problems: readonly string[];
  /** Every kind of place that the page uses: an element with its attributes in its parent, and after its sibling. */
  readonly places: ReadonlySet<string>;
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const ADDRESS = /^(?:href|src|action|formaction|poster|cite|data-atlas)$/;
const IDS =
  /^(?:for|form|list|headers|aria-(?:activedescendant|controls|describedby|details|errormessage|flowto|labelledby|owns))$/;
/** Empty, these say nothing to anybody. */
const SPEAKING = /^(?:a|button|caption|dt|figcaption|h[1-6]|label|legend|option|summary|title)$/;
const NAMED_BY = ['aria-label', 'aria-labelledby', 'alt', 'label'];
/** Elements that may not hold another of these, however deep. */
const INTERACTIVE = /^(?:a|button|details|input|label|select|summary|textarea)$/;
/** What an element may not hold, however deep. */
const NEVER_WITHIN: Readonly<Record<string, RegExp>> = {
  a: INTERACTIVE,
  button: INTERACTIVE,
  label: /^label$/,
  form: /^form$/,
  header: /^(?:header|footer|main)$/,
  footer: /^(?:header|footer|main)$/,
  article: /^main$/,
  nav: /^main$/,
  p: /^(?:address|article|aside|blockquote|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|main|nav|ol|p|pre|section|table|ul)$/,
};

/** A word that a link touches: between lines of a template, a space is lost. A citation touches its word on purpose. */
const TOUCHED = /[\p{L}\p{N},;]<a\b(?![^>]*\bclass="?cite)[^>]*>|<\/a>[\p{L}\p{N}]/u;

const NOTHING: readonly string[] = [];

interface Open {
  readonly name: string;
  readonly isHidden: boolean;
  /** Elements around it, and itself, that rule something out. */
  readonly around: readonly string[];
  lastChild: string;
  speaks: boolean;
}

/** Walks along the tags of a page. */
export function scanPage(html: string): PageScan {
  const scan = new Walk();
  if (!/^<!doctype html>/i.test(html)) scan.problems.push('it does not begin with <!doctype html>');
  try {
    for (const tag of tagsOf(html)) scan.step(tag);
  } catch (error) {
    if (!(error instanceof MarkupError)) throw error;
    scan.problems.push(error.message);
  }
  scan.end();
  const touched = TOUCHED.exec(html)?.[0];
  if (touched !== undefined) scan.problems.push(`no space between a word and a link: ${touched}`);
  return scan;
}

class Walk implements PageScan {
  readonly ids = new Set<string>();
  readonly addresses: string[] = [];
  readonly problems: string[] = [];
  readonly places = new Set<string>();
  readonly #open: Open[] = [];
  readonly #references: (readonly [name: string, id: string])[] = [];
  #heading = 0;

  step(tag: Tag): void {
    const parent = this.#open.at(-1);
    if (tag.afterText && parent !== undefined) parent.speaks = true;
    if (tag.kind === 'close') this.#close(tag.name);
    else this.#enter(tag, parent);
  }

  end(): void {
    const left = this.#open.map(({ name }) => `<${name}>`);
    if (left.length > 0) this.problems.push(`never closed: ${left.join(' ')}`);
    for (const [name, id] of this.#references) {
      if (!this.ids.has(id)) this.problems.push(`${name}="${id}" names no element`);
    }
    if (this.#heading === 0) this.problems.push('no heading');
  }

  #enter({ name, kind, attributes }: Tag, parent: Open | undefined): void {
    this.places.add(`${parent?.name}>${name} ${attributes.signature}`);
    this.places.add(`${parent?.name}/${parent?.lastChild}+${name}`);
    if (parent !== undefined) parent.lastChild = name;
    this.#attributes(name, attributes);
    const around = parent?.around ?? NOTHING;
    for (const above of around) {
      if (NEVER_WITHIN[above]?.test(name) === true) this.problems.push(`<${name}> within <${above}>`);
    }
    if (/^h[1-6]$/.test(name)) this.#headingOf(Number(name[1]));
    const child = {
      name,
      isHidden: attributes.values.has('hidden'),
      around: Object.hasOwn(NEVER_WITHIN, name) ? [...around, name] : around,
      lastChild: '',
      speaks: NAMED_BY.some((key) => attributes.values.get(key)),
    };
    if (VOID.test(name)) {
      if (child.speaks && parent !== undefined) parent.speaks = true;
    } else if (kind === 'open') this.#open.push(child);
    else if (!this.#open.some((above) => above.name === 'svg'))
      this.problems.push(`<${name}/> is not closed by its slash`);
  }

  #close(name: string): void {
    const closed = this.#open.pop();
    if (closed?.name !== name) this.problems.push(`</${name}> closes <${closed?.name ?? 'nothing'}>`);
    else if (SPEAKING.test(name) && !closed.speaks && !closed.isHidden)
      this.problems.push(`an empty <${name}>`);
    const parent = this.#open.at(-1);
    if (closed?.speaks === true && parent !== undefined) parent.speaks = true;
  }

  #attributes(element: string, { values, repeated }: Tag['attributes']): void {
    if (repeated !== undefined) this.problems.push(`<${element}> has ${repeated} twice`);
    for (const [name, value] of values) {
      if (name === 'id') this.#id(value);
      else if (ADDRESS.test(name)) this.addresses.push(value);
      else if (IDS.test(name)) for (const id of value.split(/\s+/)) this.#references.push([name, id]);
    }
  }

  #id(id: string): void {
    if (this.ids.has(id)) this.problems.push(`the id "${id}" is given twice`);
    if (!/^\S+$/.test(id)) this.problems.push(`"${id}" is no id`);
    this.ids.add(id);
  }

  #headingOf(level: number): void {
    if (level > this.#heading + 1) this.problems.push(`<h${level}> follows <h${this.#heading}>`);
    if (level === 1 && this.#heading > 0) this.problems.push('a second <h1>');
    this.#heading = level;
  }
}
