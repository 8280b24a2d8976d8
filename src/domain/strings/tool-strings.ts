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

/** English words of one kind of page, their keys remembered by the type. */
export function toolStrings<Page extends string, Said extends string, Count extends string>(
  strings: ToolStrings<Page, Said, Count>,
): ToolStrings<Page, Said, Count> {
  return strings;
}
