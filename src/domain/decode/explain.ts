import type { PortNumber } from '../port-number.ts';
import { bindMeaning } from './bind-meaning.ts';
import type { BindMeaning } from './bind-meaning.ts';
import type { Endpoint } from './endpoint.ts';
import type { FormatId } from './line-reader.ts';
import type { Observation } from './observation.ts';
import type { PortFacts } from './port-facts.ts';
import type { PasteLine } from './read-paste.ts';
import { judgeSides, listenerKey } from './service-side.ts';
import type { SideJudgement } from './service-side.ts';
import { processNote, publishedNote } from './special-processes.ts';
import { stateWords } from './state-words.ts';

/** One port of a paste, explained. */
export interface ExplainedPort {
  readonly line: number;
  readonly text: string;
  readonly format: FormatId;
  /** With service names replaced by their numbers. */
  readonly observation: Observation;
  readonly sides: SideJudgement;
  /** The port that the page's link leads to: the service's, or else the one that is there. */
  readonly port: PortNumber | null;
  /** The registry's names for it. */
  readonly names: readonly string[];
  /** What is most likely there, in a few words; `null` if nothing can be said. */
  readonly likely: string | null;
  readonly bind: BindMeaning;
  readonly state: string;
  readonly processNote: string | null;
}

/** Every port that a paste shows, explained, and the lines that could not be read. */
export interface ExplainedPaste {
  readonly ports: readonly ExplainedPort[];
  readonly unread: readonly { readonly line: number; readonly text: string }[];
  /** The formats that were recognised, the most frequent first. */
  readonly formats: readonly FormatId[];
}

function withNumber(end: Endpoint | null, observation: Observation, facts: PortFacts): Endpoint | null {
  if (end === null || end.portName === null) return end;
  return { ...end, port: facts.portNamed(end.portName, observation.transport) };
}

function numbered(observation: Observation, facts: PortFacts): Observation {
  return {
    ...observation,
    local: withNumber(observation.local, observation, facts),
    remote: withNumber(observation.remote, observation, facts),
  };
}

/** The port that matters: the service's; where a host passes a port on, the one inside says what it is. */
function portThatMatters({ local, remote }: Observation, { service }: SideJudgement): PortNumber | null {
  if (service === 'remote') return remote?.port ?? null;
  return local?.port ?? remote?.port ?? null;
}

function likelyUse(
  observation: Observation,
  sides: SideJudgement,
  port: PortNumber | null,
  facts: PortFacts,
): string | null {
  if (sides.service === null && sides.temporary !== null)
    return 'A temporary port of a program that calls out';
  const inside = observation.relation === 'forward' ? (observation.remote?.port ?? null) : null;
  const telling = inside ?? port;
  const uses = telling === null ? [] : facts.uses(telling).slice(0, 3);
  const known = uses.length === 0 ? null : uses.join(', ');
  const hint = observation.relation === 'packet' ? null : observation.hint;
  return [hint, known].filter((text) => text !== null).join(' · ') || null;
}

function explainOne(
  seen: Observation,
  line: PasteLine,
  format: FormatId,
  listening: ReadonlySet<string>,
  facts: PortFacts,
): ExplainedPort {
  const observation = numbered(seen, facts);
  const sides = judgeSides(observation, listening, facts);
  const port = portThatMatters(observation, sides);
  return {
    line: line.number,
    text: line.text,
    format,
    observation,
    sides,
    port,
    names: port === null ? [] : facts.names(port, observation.transport),
    likely: likelyUse(observation, sides, port, facts),
    bind: bindMeaning(observation),
    state: stateWords(observation),
    processNote: processNote(observation) ?? publishedNote(observation, format),
  };
}

function listenersOf(lines: readonly PasteLine[], facts: PortFacts): ReadonlySet<string> {
  const listening = new Set<string>();
  for (const { seen } of lines) {
    for (const observation of seen) {
      const waits = observation.state === 'listening' || observation.state === 'unconnected';
      const local = waits ? withNumber(observation.local, observation, facts) : null;
      if (local?.port !== null && local?.port !== undefined)
        listening.add(listenerKey(observation.transport, local.port));
    }
  }
  return listening;
}

function formatsOf(lines: readonly PasteLine[]): FormatId[] {
  const counts = new Map<FormatId, number>();
  for (const { format, seen } of lines) {
    if (format !== null && seen.length > 0) counts.set(format, (counts.get(format) ?? 0) + 1);
  }
  return [...counts].sort(([, left], [, right]) => right - left).map(([format]) => format);
}

/** Explains what was read; yields after every `step` lines so that a caller may rest. */
export function* explainInSteps(
  lines: readonly PasteLine[],
  facts: PortFacts,
  step = 100,
): Generator<number, ExplainedPaste> {
  const listening = listenersOf(lines, facts);
  const ports: ExplainedPort[] = [];
  for (const [index, line] of lines.entries()) {
    const { format } = line;
    if (format !== null)
      ports.push(...line.seen.map((seen) => explainOne(seen, line, format, listening, facts)));
    if ((index + 1) % step === 0) yield (index + 1) / lines.length;
  }
  const unread = lines.flatMap(({ outcome, number, text }) =>
    outcome === 'unread' ? [{ line: number, text }] : [],
  );
  return { ports, unread, formats: formatsOf(lines) };
}

/** Explains what was read at once. */
export function explain(lines: readonly PasteLine[], facts: PortFacts): ExplainedPaste {
  const steps = explainInSteps(lines, facts, Number.POSITIVE_INFINITY);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
