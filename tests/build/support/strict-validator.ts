import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** What Safari drops when a style makes blocks of a table's parts, so that the role stands beside the element. */
const TABLE_PARTS = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];

const validator = new HtmlValidate(
  new StaticConfigLoader([], {
    root: true,
    extends: [
      'html-validate:standard',
      'html-validate:a11y',
      'html-validate:document',
      'html-validate:recommended',
    ],
    elements: [
      'html5',
      Object.fromEntries(TABLE_PARTS.map((name) => [name, { aria: { implicitRole: 'generic' } }])),
    ],
    rules: {
      // HTML lets simple values stand bare, and highlighted commands use that.
      'attr-quotes': ['error', { style: 'auto', unquoted: true }],
      // An id may begin with a digit, as headings do.
      'valid-id': ['error', { relaxed: true }],
      // The number and the service name come first; what a result list cuts off is the tagline.
      'long-title': ['error', { maxlength: 110 }],
      // Notes stand as IANA wrote them, line ends and all.
      'no-trailing-whitespace': 'off',
      // A field is a text field where it does not say otherwise; saying so takes bytes on 65,536 pages.
      'no-implicit-input-type': 'off',
      // Boxes of one name are one list of answers.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
      // Our own files come over the same connection as the page.
      'require-sri': ['error', { target: 'crossorigin' }],
    },
  }),
);

/** What the strict validator finds in a page, a line each. */
export async function strictProblems(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line, column }) => `${line}:${column} ${message} (${ruleId})`);
}
