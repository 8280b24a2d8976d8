const MONTHS = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const DAYS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A date of the registry for reading: `2015-07` as "July 2015", `2026-02-13` as "13 February 2026". */
export function readableDate(date: string): string {
  const known = readable.get(date);
  if (known !== undefined) return known;
  const text = format(date);
  readable.set(date, text);
  return text;
}

/** Few dates are written on many pages. */
const readable = new Map<string, string>();

function format(date: string): string {
  if (/^\d{4}-\d\d$/.test(date)) return MONTHS.format(new Date(`${date}-01T00:00:00Z`));
  if (/^\d{4}-\d\d-\d\d$/.test(date)) return DAYS.format(new Date(`${date}T00:00:00Z`));
  return date;
}

/** Says when a fact of the registry was so: "IANA, as of July 2015". */
export function asOfText(asOf: string): string {
  return `IANA, as of ${readableDate(asOf)}`;
}

/** The year of a registration date, or `undefined` where there is none. */
export function yearOf(date: string | null): number | undefined {
  const year = Number.parseInt(date ?? '', 10);
  return Number.isNaN(year) ? undefined : year;
}
