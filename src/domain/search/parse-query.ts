import { LAST_PORT, type PortNumber } from '../port-number.ts';
import { isTransportProtocol } from '../transport-protocol.ts';
import { cleanText } from './clean-text.ts';
import { isCompanionWord, isPlatformWord, isQuestionWord } from './filler-words.ts';
import { findMentions, fits, MENTION_STRENGTH, type NumberMention } from './number-mentions.ts';
import type { SearchQuery } from './search-query.ts';
import { looksLikeVersion } from './version-number.ts';
import { replaceWebAddresses } from './web-address.ts';

/** IANA's dynamic range (RFC 6335, section 6): in a pair of endpoints, the end that nobody looks up. */
const FIRST_TEMPORARY = 49_152;

const RANGE = /^\D*?(?<first>\d{1,7})\s*(?:-|to|through|thru|until|till|bis)\s*(?<last>\d{1,7})\D*$/;

/** The ways to write "from … to …" between two numbers; an ellipsis arrives as three full stops. */
const RANGE_DASH = /(?<=\d)\s*(?:[‐‑–—~→]|\.{2,})\s*(?=\d)/g;

function parseRange(text: string): SearchQuery['range'] {
  const { first, last } = RANGE.exec(text)?.groups ?? {};
  const low = Math.min(Number(first), Number(last));
  const high = Math.min(Math.max(Number(first), Number(last)), LAST_PORT);
  return low < high ? { first: low, last: high } : null;
}

function splitWords(rest: string): string[] {
  return rest
    .split(/[\s,;()"'“”‘’?!|<>{}[\]=*&#→]+/u)
    .map((word) => word.replace(/^[-:./+_]+(?=.)|[:.\-/_]+$/g, ''))
    .filter((word) => /[\p{L}\p{N}\p{So}]/u.test(word));
}

/** The mentions that count: the strongest kind found, or all where nothing else was written. */
function relevant(mentions: readonly NumberMention[], hasWords: boolean): NumberMention[] {
  const strongest = Math.max(0, ...mentions.map(({ strength }) => strength));
  const enough = strongest === MENTION_STRENGTH.beside && !hasWords ? MENTION_STRENGTH.plain : strongest;
  return mentions.filter(({ strength }) => strength >= enough);
}

/** Numbers as ports: port 0 (netstat's "any") and temporary ports give way where there are others. */
function portsOf(mentions: readonly NumberMention[]): PortNumber[] {
  const all = [...new Set(mentions.filter(fits).map(({ value }) => value))];
  if (mentions.some(({ strength }) => strength < MENTION_STRENGTH.endpoint)) return all;
  const telling = all.filter((port) => port > 0 && port < FIRST_TEMPORARY);
  return [
    ...telling,
    ...all.filter((port) => port >= FIRST_TEMPORARY),
    ...(telling.length > 0 ? [] : all.filter((port) => port === 0)),
  ];
}

/** "windows 11": a system with its version rather than with a port. */
function isSystemVersion(words: readonly string[], ports: readonly PortNumber[]): boolean {
  return words.some(isPlatformWord) && ports.some(looksLikeVersion);
}

/**
 * Understands what was typed or pasted: numbers in every usual spelling, addresses, lines of nmap,
 * netstat, docker and firewall logs, ranges, names, questions. Takes any text and never throws.
 */
export function parseQuery(raw: string): SearchQuery {
  const text = cleanText(raw).replace(RANGE_DASH, '-');
  const { mentions, rest } = findMentions(replaceWebAddresses(text));
  const words = splitWords(rest).filter((word) => !isQuestionWord(word));
  const named = words.find(isTransportProtocol) ?? null;
  const meaning = words.filter((word) => !isTransportProtocol(word));
  const hasWords = meaning.some((word) => !isCompanionWord(word) && !isPlatformWord(word));
  const counted = relevant(mentions, hasWords);
  const tooLarge = counted.filter((mention) => !fits(mention)).map(({ digits }) => digits);
  const negative = /^-\s?\d+$/.test(text);
  const ports = negative ? [] : portsOf(counted);
  const marked = counted.some(({ strength }) => strength > MENTION_STRENGTH.plain);
  return {
    text,
    ports,
    range: negative || hasWords ? null : parseRange(text),
    outOfRange: negative ? [text] : tooLarge,
    transport: counted.find(({ transport }) => transport !== null)?.transport ?? named,
    words: meaning.length > 0 || counted.length > 0 ? meaning : words,
    certain: counted.length > 0 && (marked || !(hasWords || isSystemVersion(meaning, ports))),
  };
}
