import { fill } from '#domain/strings/fill.ts';
import type { ToolStrings } from '#domain/strings/tool-strings.ts';
import { readerLanguage } from './reader-language.ts';

type Values = Readonly<Record<string, string | number>>;

/** What a tool says, in the reader's language: English until its dictionary is there. */
export class ToolWords<Page extends string, Said extends string, Count extends string> {
  #strings: ToolStrings<Page, Said, Count>;
  #language = 'en';

  constructor(english: ToolStrings<Page, Said, Count>) {
    this.#strings = english;
  }

  /** Fetches the words of the reader's language; the dictionaries are named by their language. */
  async load(
    dictionaries: Readonly<Record<string, () => Promise<ToolStrings<Page, Said, Count>>>>,
  ): Promise<void> {
    const file = Object.keys(dictionaries).find((path) => path.endsWith(`/${readerLanguage.code}.json`));
    const strings = file === undefined ? undefined : await dictionaries[file]?.();
    if (strings === undefined) return;
    this.#strings = strings;
    this.#language = readerLanguage.code;
  }

  get isEnglish(): boolean {
    return this.#language === 'en';
  }

  /** A label that stands in the HTML too. */
  label(key: Page): string {
    return this.#strings.page[key];
  }

  say(key: Said, values: Values = {}): string {
    return fill(this.#strings.said[key], values);
  }

  /** A text that counts, in the plural of the language. */
  count(key: Count, count: number, values: Values = {}): string {
    const forms = this.#strings.counts[key];
    const category = new Intl.PluralRules(this.#language).select(count);
    return fill(forms[category] ?? forms.other, { count: this.number(count), ...values });
  }

  /** A quantity as the language groups it, in the digits of the page: `26,166`. */
  number(quantity: number): string {
    return quantity.toLocaleString(`${this.#language}-u-nu-latn`);
  }

  /** Says on an element which language it speaks. */
  mark(element: HTMLElement): void {
    if (this.isEnglish) return;
    element.lang = this.#language;
    element.dir = readerLanguage.direction;
  }
}
