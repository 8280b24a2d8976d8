/** What Markdown (CommonMark 0.31) would take for markup in a line of text; an underscore within a word is none. */
const MARKUP = /[\\`*[\]]|<(?=[a-z/!?])|&(?=#?\w+;)|(?<![a-z\d])_|_(?![a-z\d])/gi;

/** Plain text as one line of Markdown that shows the same text. */
export function markdownText(text: string): string {
  return markdownPiece(text).trim();
}

/** The same for text whose code stands between backticks. */
export function markdownWithCode(text: string): string {
  const parts = text.split(/(`[^`]+`)/);
  return parts
    .map((part, index) => (index % 2 === 1 ? part : markdownPiece(part)))
    .join('')
    .trim();
}

/** An address as Markdown's `<…>`; what would end it is percent-encoded. */
export function markdownAddress(url: string): string {
  return `<${url.replace(/[<>\s]/g, encodeURIComponent)}>`;
}

/** The same for a piece of a line: a space at its ends stays. */
export function markdownPiece(text: string): string {
  return text.replace(/\s+/g, ' ').replace(MARKUP, '\\$&');
}

/** What Markdown would take for the beginning of a block, at the start of a line. */
const BLOCK_START = /^(\d*)([-+#>=~.)|])/;

/**
 * Text of several lines, some of it links, as Markdown that breaks its lines in the same places. `indent` stands before
 * all but the first line; empty lines are left out.
 */
export function markdownLines(
  parts: readonly { readonly text: string; readonly url: string | null }[],
  indent = '',
): string {
  return parts
    .map(({ text, url }) =>
      url === null
        ? text.split('\n').map(markdownPiece).join('\n')
        : `[${markdownText(text)}](${markdownAddress(url)})`,
    )
    .join('')
    .split('\n')
    .map((line) => line.trim().replace(BLOCK_START, '$1\\$2'))
    .filter((line) => line !== '')
    .join(`\\\n${indent}`);
}
