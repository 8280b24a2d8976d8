import type { AssignmentStatus } from '#domain/assignment-status.ts';
import type { PortAtlas } from '#domain/port-map/port-atlas.ts';
import { PORT_COUNT } from '#domain/port-number.ts';

const statusOf = (port: number): AssignmentStatus =>
  port >= 49_152 ? 'dynamic' : port < 100 ? 'assigned' : 'unassigned';

/** A port space with a little of everything. */
export const SMALL_ATLAS: PortAtlas = {
  asOf: '2026-02',
  tcp: Array.from({ length: PORT_COUNT }, (_, port) =>
    port === 7 ? 'reserved' : port === 8 ? 'not-listed' : statusOf(port),
  ),
  udp: Array.from({ length: PORT_COUNT }, (_, port) => (port === 9 ? 'reserved' : statusOf(port))),
  names: new Map([
    [22, { tcp: ['ssh'], udp: ['ssh'] }],
    [80, { tcp: ['http', 'www-http'], udp: ['http'] }],
    [53, { tcp: [], udp: ['domain'] }],
    [8080, { tcp: ['http-alt'], udp: [] }],
    [512, { tcp: ['exec'], udp: ['comsat', 'biff'] }],
  ]),
  articles: new Map([
    [22, { title: 'The Door', uses: ['OpenSSH', 'Dropbear'], topics: ['remote-access'] }],
    [65_535, { title: 'The Last One', uses: [], topics: ['concepts', 'history'] }],
  ]),
  unauthorized: new Set([300, 301, 42_000]),
};
