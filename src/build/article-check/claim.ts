import type { TransportEntry } from '#domain/assignment.ts';
import type { PortArticle } from '#schemas/port-article.ts';

/** What an article's `registry` says of one transport: service names, or a status word. */
export type Claim = PortArticle['registry']['tcp'];

/** The claim that is true: the current service names, or the status where there is no name. */
export function trueClaim({ status, services }: TransportEntry): Claim {
  const current = services.flatMap(({ name, aliasOf }) => (name === null || aliasOf !== null ? [] : [name]));
  return current.length > 0 ? [...new Set(current)] : status;
}

/** As it is written in the front matter: `[b2-runtime]`, `unassigned`. */
export function claimText(claim: Claim): string {
  return typeof claim === 'string' ? claim : `[${claim.map(yamlWord).join(', ')}]`;
}

/** Quotes a name that YAML would read as something else: a number, `null`, `whois++`. */
function yamlWord(name: string): string {
  const isPlain = /^[a-z0-9][\w-]*$/i.test(name) && Number.isNaN(Number(name));
  return isPlain && !/^(null|true|false|yes|no|on|off)$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}
