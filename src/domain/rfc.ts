/** A document of the RFC series, as far as a reader of a reference wants to know. */
export interface Rfc {
  readonly number: number;
  readonly title: string;
  /** Numbers of the RFCs that replace it; empty while it stands. */
  readonly obsoletedBy: readonly number[];
}

/** RFCs by number. */
export type RfcIndex = ReadonlyMap<number, Rfc>;

/** The RFC Editor's page of an RFC; a section is `6.1`. */
export function rfcUrl(number: number, section?: string): string {
  const anchor = section === undefined ? '' : `#section-${section}`;
  return `https://www.rfc-editor.org/rfc/rfc${number}${anchor}`;
}
