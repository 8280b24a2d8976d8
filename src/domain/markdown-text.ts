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
