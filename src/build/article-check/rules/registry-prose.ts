import type { PortEntry } from '#domain/assignment.ts';
import { portLabel } from '#domain/port-summary.ts';
import type { ArticleRule } from '../rule.ts';
import { type Statement, statementsOf } from '../statements.ts';

/** Plain statements of the text about this port's assignment are true. */
export const registryProse: ArticleRule = {
  name: 'registry-prose',
  description:
    'Where the text says that this port is unassigned, or to which service it is assigned, the registry agrees.',
  scope: 'article',
  *check(article, { registry }) {
    const entry = registry.port(article.port);
    for (const statement of statementsOf(article)) {
      // "assigned to nobody" names no service.
      if (statement.name !== null && registry.service(statement.name) === undefined) continue;
      if (isTrue(statement, entry)) continue;
      yield {
        line: statement.line,
        what: `the text says "${statement.text}", the registry says ${sayings(entry)}`,
        mend: 'say what the registry says, and on which transport',
      };
    }
  },
};

/** Holds on every transport that the statement names; where it names none, one is enough. */
function isTrue({ says, name, transports }: Statement, entry: PortEntry): boolean {
  const holdsOn = (transport: 'tcp' | 'udp'): boolean => {
    const { status, services } = entry.transports[transport];
    if (says === 'unassigned') return status !== 'assigned';
    return services.some((service) => name === null || service.name === name);
  };
  return transports.length === 0 ? holdsOn('tcp') || holdsOn('udp') : transports.every(holdsOn);
}

function sayings(entry: PortEntry): string {
  const { tcp, udp } = entry.transports;
  return `${portLabel(entry)} (TCP ${tcp.status}, UDP ${udp.status})`;
}
