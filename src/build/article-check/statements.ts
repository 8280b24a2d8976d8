import type { PortNumber } from '#domain/port-number.ts';
import type { Article } from './article.ts';

/** A plain statement of an article about the assignment of its own port. */
export interface Statement {
  readonly text: string;
  readonly line: number;
  readonly says: 'assigned' | 'unassigned';
  /** The service name that it gives the port to, where it gives one. */
  readonly name: string | null;
  /** The transports that it names; empty where it names none. */
  readonly transports: readonly ('tcp' | 'udp')[];
}

/**
 * Finds what summary and text say of the port's assignment. Only in the present tense and only with this
 * port as the subject: whatever else is said cannot be told reliably.
 */
export function statementsOf({ port, data, body, frontMatter }: Article): readonly Statement[] {
  if (!MENTIONED.test(data.summary + body.prose)) return [];
  const summaryLine = frontMatter.lineOf(['summary']);
  return PATTERNS.flatMap(({ says, pattern }) => {
    const expression = spaced(pattern(subjectFor(port)));
    const inSummary = Array.from(data.summary.matchAll(expression), ([text, ...groups]) => ({
      text,
      groups,
      line: summaryLine,
    }));
    return [...inSummary, ...body.findInProse(expression)].map(({ text, groups, line }) => ({
      text: text.replace(/\s+/g, ' '),
      line,
      says,
      name: groups.find((group) => Boolean(group)) ?? null,
      transports: transportsIn(text),
    }));
  });
}

const MENTIONED = /assign/i;
const ADVERBS = '(?:(?:still|officially|formally|simply|also|now|currently) )*';
const ON_TRANSPORT = '(?: (?:on|for)(?: both)? (?:TCP|UDP)\\b(?: (?:and|or) (?:TCP|UDP)\\b)?)?';
const UNASSIGNED = `(?:unassigned|not assigned(?! (?:to|by|as|for|because)\\b))${ON_TRANSPORT}`;
/** A service name, in backticks or not. */
const GIVEN = `to (?:the service )?(?:\`([^\`\\s]+)\`|([\\w+/.-]*\\w))${ON_TRANSPORT}`;

const PATTERNS: readonly { says: Statement['says']; pattern(subject: string): string }[] = [
  { says: 'unassigned', pattern: (subject) => `${subject} is ${ADVERBS}${UNASSIGNED}` },
  { says: 'unassigned', pattern: (subject) => `${subject} has no assignment${ON_TRANSPORT}` },
  {
    says: 'unassigned',
    pattern: (subject) =>
      `\\bIANA (?:lists|has|keeps) (?:${subject}|the number) as unassigned${ON_TRANSPORT}`,
  },
  { says: 'unassigned', pattern: (subject) => `\\bIANA has (?:not|never) assigned ${subject}` },
  { says: 'assigned', pattern: (subject) => `${subject} is ${ADVERBS}assigned ${GIVEN}` },
  { says: 'assigned', pattern: (subject) => `\\bIANA assigns (?:${subject}|the number) ${GIVEN}` },
];

/** The port by its number, or as "this port". */
function subjectFor(port: PortNumber): string {
  const number = `(?<![\\d.,:/–-])${port}(?:/(?:tcp|udp))?(?![\\d/])`;
  return `(?:\\b(?:TCP|UDP) (?:port )?${number}|\\bport ${number}|${number}|\\bthis (?:port|number)|\\bthe number itself)`;
}

/** A pattern in which a space is any white space: a sentence is broken over lines. */
function spaced(pattern: string): RegExp {
  return new RegExp(pattern.replaceAll(' ', '\\s+'), 'gi');
}

function transportsIn(text: string): Statement['transports'] {
  return (['tcp', 'udp'] as const).filter((transport) => new RegExp(`\\b${transport}\\b`, 'i').test(text));
}
