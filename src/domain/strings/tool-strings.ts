/** A text by the plural category of its `{count}` (CLDR). */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/**
 * The words of one kind of page, beside the frame's: `page` stands in the HTML, `said` and `counts` are what its scripts
 * say. `{…}` are places to fill in.
 */
export interface ToolStrings<Page extends string, Said extends string, Count extends string> {
  readonly page: Readonly<Record<Page, string>>;
  readonly said: Readonly<Record<Said, string>>;
  readonly counts: Readonly<Record<Count, Plural>>;
}

/** The words of any kind of page. */
export type AnyToolStrings = ToolStrings<string, string, string>;
