import type { Endpoint } from '#domain/decode/endpoint.ts';
import type { PasteLine } from '#domain/decode/read-paste.ts';

function showEndpoint(end: Endpoint | null): string {
  if (end === null) return '-';
  const zone = end.zone === null ? '' : `%${end.zone}`;
  return `${end.address ?? '?'}${zone} ${end.port ?? end.portName ?? '*'}`;
}

/** What was read, a row an observation and a row an unread line, as the `.rows.tsv` fixtures write it. */
export function showRows(lines: readonly PasteLine[]): string {
  return lines
    .flatMap(({ number, outcome, format, seen, text }) =>
      outcome === 'unread'
        ? [`${number}\tunread\t${text.slice(0, 60)}`]
        : seen.map((one) =>
            [
              number,
              format,
              one.transport ?? '-',
              showEndpoint(one.local),
              showEndpoint(one.remote),
              one.state,
              one.process === null ? '-' : `${one.process.name ?? '?'}/${one.process.pid ?? '?'}`,
              one.hint ?? '-',
            ].join('\t'),
          ),
    )
    .join('\n')
    .concat('\n');
}
