import { once } from '#domain/once.ts';

/** A piece of an article's text, and the line of the file that it begins on. */
export interface Found {
  readonly text: string;
  /** The groups of the pattern; one that took no part is empty. */
  readonly groups: readonly string[];
  readonly line: number;
}

/** The text below an article's front matter. */
export interface Body {
  /** What is read aloud: without code blocks, footnote marks and link targets; line breaks are kept. */
  readonly prose: string;
  /** Finds a pattern (with the flag `g`) outside code; marks and targets are there. */
  find(pattern: RegExp): readonly Found[];
  /** Finds a pattern in the prose. */
  findInProse(pattern: RegExp): readonly Found[];
  /** The line of the first character that is not white space. */
  readonly firstLine: number;
  /** The line of the last one. */
  readonly lastLine: number;
}

const CODE_BLOCK = /^ {0,3}(`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?^ {0,3}\1[^\n]*$|[\s\S]*)/gm;
const CODE_SPAN = /(?<!`)(`+)(?!`)(?:(?!\n\s*\n)[\s\S])*?(?<!`)\1(?!`)/g;
const FOOTNOTE_MARK = /\[\^[^\]\s]+\]/g;
const LINK_TARGET = /(?<=\])\([^)]*\)/g;

/** Reads text that begins on a line of a file (from 1), when it is first asked for anything. */
export function readBody(text: string, fileLine: number): Body {
  const withCodeSpans = once(() => blank(text, CODE_BLOCK));
  const withoutCode = once(() => blank(withCodeSpans(), CODE_SPAN));
  const prose = once(() => blank(blank(withCodeSpans(), FOOTNOTE_MARK), LINK_TARGET));
  const lineStarts = once(() => Array.from(text.matchAll(/^/gm), ({ index }) => index));
  const lineAt = (offset: number): number => fileLine + lastNotAfter(lineStarts(), offset);
  const finder = (where: () => string) => (pattern: RegExp) =>
    Array.from(where().matchAll(pattern), (match): Found => {
      const [text, ...groups] = match;
      return { text, groups: groups.map((group) => group || ''), line: lineAt(match.index) };
    });
  return {
    get prose() {
      return prose();
    },
    find: finder(withoutCode),
    findInProse: finder(prose),
    get firstLine() {
      return lineAt(Math.max(0, text.search(/\S/)));
    },
    get lastLine() {
      return lineAt(Math.max(0, text.trimEnd().length - 1));
    },
  };
}

/** Puts spaces where a pattern is found, so that all else keeps its place. */
function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => found.replace(/[^\n]/g, ' '));
}

/** The index of the last of ascending numbers that is not above a limit; the first number never is. */
function lastNotAfter(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle;
  }
  return low;
}
