/** The part of the package that the tests use; it brings no types of its own. */
declare module '@adobe/structured-data-validator' {
  /** Checks Schema.org data by the rules of Google's rich results. */
  export default class Validator {
    validate(extracted: {
      readonly jsonld: Readonly<Record<string, readonly object[]>>;
      readonly microdata: object;
      readonly rdfa: object;
    }): Promise<readonly { readonly issueMessage: string; readonly severity: string }[]>;
  }
}
