/** Lines longer than this are read up to here: no tool in question prints as much about ports. */
export const LONGEST_LINE = 4096;

const ESCAPE_SEQUENCES = new RegExp(
  '\\u001b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\u0007\\u001b]*(?:\\u0007|\\u001b\\\\)|[@-Z\\\\-_])',
  'g',
);
/** Colour codes whose escape character was lost on the way: `^[[32m`, `[0m`. */
const ORPHANED_COLOUR = /(?:\^\[)?\[\d{0,3}(?:;\d{1,3}){0,4}m/g;
const CONTROL = new RegExp('[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]', 'g');
/** Zero-width characters, bidi controls, the byte order mark and soft hyphens. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/gu;
const ODD_SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

/** A byte order mark that was read as Latin-1. */
const MISREAD_BOM = /^(?:ÿþ|þÿ|ï»¿)/;

/** Splits a paste into lines at CRLF, LF, CR and the Unicode separators; UTF-16 read as bytes loses its zeros first. */
export function splitLines(text: string): string[] {
  const unpadded = text.replaceAll('\u0000', '').replace(MISREAD_BOM, '');
  return unpadded.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
}

/** A line without colours, control and invisible characters, ready to be read. Tabs stay. */
export function cleanLine(line: string): string {
  const short = line.length > LONGEST_LINE ? line.slice(0, LONGEST_LINE) : line;
  if (/^[\t -~]*$/.test(short)) return short.replace(ORPHANED_COLOUR, '').trimEnd();
  return short
    .replace(ESCAPE_SEQUENCES, '')
    .replace(ORPHANED_COLOUR, '')
    .replace(CONTROL, '')
    .replace(ODD_SPACES, ' ')
    .replace(INVISIBLE, '')
    .replaceAll('→', '->')
    .trimEnd();
}
