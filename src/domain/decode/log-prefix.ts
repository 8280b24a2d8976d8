/** What logs, containers and quotations put before a line; each is taken off once, in this order. */
const PREFIXES: readonly RegExp[] = [
  // Quoted in a mail, or a line number of grep -n
  /^\s*(?:>\s?)+/,
  // docker compose logs: `web-1  | `
  /^\s*[\w.-]+\s+\|\s/,
  // syslog and journald: `Nov 23 10:00:00 host program[12]: `
  /^[A-Z][a-zäéû]{2,4}\.?\s+\d{1,2}\s+\d\d:\d\d:\d\d(?:\.\d+)?\s+\S+\s+[\w./@-]+(?:\[\d+\])?:\s?/,
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?\s+(?:\S+\s+[\w./@-]+(?:\[\d+\])?:\s?)?/,
  // a time of day or a bracketed stamp alone
  /^\[?\d\d:\d\d:\d\d(?:[.,]\d+)?\]?\s+/,
  /^\[[^\]]{4,40}\]\s+/,
  /^\d{1,6}[:\t]\s*/,
];

/** The line without what a log or a quotation put before it; `null` if there is nothing of the kind. */
export function withoutLogPrefix(line: string): string | null {
  const stripped = PREFIXES.reduce((rest, prefix) => rest.replace(prefix, ''), line);
  return stripped === line || stripped.trim() === '' ? null : stripped;
}
