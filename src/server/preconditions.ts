import type { IncomingHttpHeaders } from 'node:http';

/** What identifies one state of a representation. */
export interface Validators {
  /** With its quotes, and `W/` if weak. */
  readonly etag: string;
  /** The `Last-Modified` value. */
  readonly lastModified: string;
}

/** The order is that of RFC 9110, section 13.2.2; `undefined` says to go on. */
export function failedPrecondition(
  headers: IncomingHttpHeaders,
  validators: Validators,
): 304 | 412 | undefined {
  const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = headers;
  if (ifMatch !== undefined) {
    if (!listsStrongly(ifMatch, validators.etag)) return 412;
  } else if (isModifiedSince(headers['if-unmodified-since'], validators) === true) return 412;

  if (ifNoneMatch !== undefined) return listsWeakly(ifNoneMatch, validators.etag) ? 304 : undefined;
  return isModifiedSince(headers['if-modified-since'], validators) === false ? 304 : undefined;
}

/** Whether a `Range` is to be honoured: without `If-Range`, or if it names exactly this state (section 13.1.5). */
export function rangeApplies(ifRange: string | undefined, validators: Validators): boolean {
  if (ifRange === undefined) return true;
  const value = ifRange.trim();
  return isStrong(value) ? value === validators.etag : value === validators.lastModified;
}

const isStrong = (etag: string): boolean => etag.startsWith('"');

function entityTags(list: string): readonly string[] {
  return list.match(/(?:W\/)?"[^"]*"/g) ?? [];
}

function listsStrongly(list: string, etag: string): boolean {
  return list.trim() === '*' || (isStrong(etag) && entityTags(list).includes(etag));
}

function listsWeakly(list: string, etag: string): boolean {
  const opaque = etag.replace(/^W\//, '');
  return list.trim() === '*' || entityTags(list).some((listed) => listed.replace(/^W\//, '') === opaque);
}

/** All three forms of an HTTP-date (RFC 9110, section 5.6.7) begin with the day's name. */
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/;

/** `undefined` where the date is absent or not a date, which makes the condition void. */
function isModifiedSince(date = '', { lastModified }: Validators): boolean | undefined {
  const since = HTTP_DATE.test(date) ? Date.parse(date) : Number.NaN;
  return Number.isNaN(since) ? undefined : Date.parse(lastModified) > since;
}
