import type { TransportEntry } from '#domain/assignment.ts';
import { transportLabel } from '#domain/transport-protocol.ts';
import { type Claim, claimText, trueClaim } from '../claim.ts';
import type { ArticleRule } from '../rule.ts';

/** The field `registry` restates the registry. */
export const registryClaim: ArticleRule = {
  name: 'registry-claim',
  description: 'What `registry` claims per transport is what the registry says.',
  scope: 'article',
  *check({ port, data, frontMatter }, { registry }) {
    const { transports } = registry.port(port);
    for (const transport of ['tcp', 'udp'] as const) {
      const claim = data.registry[transport];
      const entry = transports[transport];
      if (isTrue(claim, entry)) continue;
      const truth = claimText(trueClaim(entry));
      yield {
        line: frontMatter.lineOf(['registry', transport]),
        what: `the article claims ${claimText(claim)} on ${transportLabel(transport)}, the registry says ${truth}`,
        mend: `write "${transport}: ${truth}", and see whether the text agrees`,
      };
    }
  },
};

/** Historic names may be claimed or left out; a current one must not be missing. */
function isTrue(claim: Claim, entry: TransportEntry): boolean {
  const truth = trueClaim(entry);
  if (typeof claim === 'string' || typeof truth === 'string') return claim === truth;
  return (
    claim.every((name) => entry.services.some((service) => service.name === name)) &&
    truth.every((name) => claim.includes(name))
  );
}
