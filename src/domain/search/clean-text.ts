/** More than anybody types; a pasted log line fits, a pasted log file does not slow anything down. */
export const MAX_QUERY_LENGTH = 600;

/** The zeros of the decimal digits that readers of other scripts type (Unicode, general category Nd). */
const OTHER_ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6];

function asciiDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = OTHER_ZEROS.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? character : String(code - zero);
}

/**
 * What was typed, as it is compared: at most 600 characters, compatibility forms and accents
 * folded, lower case, controls (bidi marks, lone surrogates, newlines) and runs of space turned into one space.
 */
export function cleanText(raw: string): string {
  const head = raw.slice(0, MAX_QUERY_LENGTH);
  if (/^[\x20-\x7e]*$/.test(head)) return head.toLowerCase().replace(/ {2,}/g, ' ').trim();
  return head
    .toWellFormed()
    .normalize('NFKC')
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[٠-٩۰-۹०-९০-৯]/g, asciiDigit)
    .replace(/[\p{C}\uFFFD\s]+/gu, ' ')
    .normalize('NFC')
    .trim();
}

/** The form in which names are compared: `B2_Runtime`, `b2-runtime` and `b2 runtime` are one. Takes cleaned text. */
export function squash(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{So}+]+/gu, '');
}

/** The words of a cleaned name or description, without punctuation. */
export function tokenize(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{So}+]+/gu) ?? [];
}
