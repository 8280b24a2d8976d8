import type { Candidates, MatchReason } from './candidates.ts';
import { TIER } from './candidates.ts';
import type { Catalogue, NameMatch } from './catalogue.ts';
import { editDistance, forgivenSlips, letterMask, maskDifference } from './edit-distance.ts';
import type { Phrase } from './phrases.ts';
import { topicNamed } from './topic-names.ts';

/** Names of registered services and everyday names count before programs. */
const kindPenalty = ({ kind }: NameMatch): number => (kind === 'program' ? 1 : 0);

const reason = ({ kind, label }: NameMatch): MatchReason => ({ kind, text: label });

/** Exact names, for every phrase of the query. */
export function matchExact(catalogue: Catalogue, phrases: readonly Phrase[], found: Candidates): void {
  for (const [level, { key, spelling }] of phrases.entries()) {
    for (const match of catalogue.names.get(key) ?? []) {
      const literal = match.spelling === spelling ? 0.5 : 0;
      const tier = TIER.exact + level * 2 + kindPenalty(match);
      found.add({ port: match.port, tier, score: literal - match.position, reason: reason(match) });
    }
  }
}

/** A topic, by its own name or another. */
export function matchTopic(catalogue: Catalogue, phrases: readonly Phrase[], found: Candidates): void {
  const topic = phrases.map(({ key }) => topicNamed(key)).find((named) => named !== undefined);
  if (topic === undefined) return;
  const because: MatchReason = { kind: 'topic', text: topic };
  for (const { port, topics } of catalogue.ports.values()) {
    const place = topics.indexOf(topic);
    if (place >= 0) found.add({ port, tier: TIER.topic, score: place === 0 ? 1 : 0, reason: because });
  }
}

/** What a name that begins as typed is worth: the usual place of something registered, with many such names, most. */
const BEGINNING = { perLevel: 2, secondPlace: 0.75, program: 0.25, perName: 0.1, names: 5 } as const;

/** Names that begin with the query. A port with several such names is likelier to be meant. */
export function matchPrefix(catalogue: Catalogue, phrases: readonly Phrase[], found: Candidates): void {
  for (const [level, { key: beginning }] of phrases.entries()) {
    const counts = new Map<number, number>();
    for (const [key, matches] of catalogue.names) {
      if (key.length <= beginning.length || !key.startsWith(beginning)) continue;
      for (const { port, position, kind, label } of matches) {
        const count = (counts.get(port) ?? 0) + 1;
        counts.set(port, count);
        const drawback =
          (position > 0 ? BEGINNING.secondPlace : 0) + (kind === 'program' ? BEGINNING.program : 0);
        const score =
          Math.min(count, BEGINNING.names) * BEGINNING.perName - drawback - level * BEGINNING.perLevel;
        found.add({ port, tier: TIER.prefix, score, reason: { kind: 'prefix', text: label } });
      }
    }
  }
}

/** Names that stand within a longer query: "connect grafana behind nginx". */
export function matchRuns(catalogue: Catalogue, runs: readonly Phrase[], found: Candidates): void {
  for (const [index, { key }] of runs.entries()) {
    for (const match of catalogue.names.get(key) ?? []) {
      found.add({
        port: match.port,
        tier: TIER.run,
        score: -index - match.position / 10,
        reason: reason(match),
      });
    }
  }
}

/** What being unknown, or another first letter, adds to the distance of a misspelt name. */
const UNKNOWN_PENALTY = 0.75;
const FIRST_LETTER_PENALTY = 0.5;

/** Names that are a few slips of the finger away. */
export function matchSimilar(catalogue: Catalogue, phrases: readonly Phrase[], found: Candidates): void {
  for (const { key: typed } of phrases) {
    const limit = forgivenSlips(typed.length);
    const typedMask = letterMask(typed);
    for (const [key, matches] of limit === 0 ? [] : catalogue.names) {
      if (Math.abs(key.length - typed.length) > limit) continue;
      if (maskDifference(typedMask, catalogue.masks.get(key) ?? 0) > limit * 2) continue;
      const distance = editDistance(typed, key, limit);
      if (distance > limit) continue;
      for (const match of matches) {
        const unknown = (UNKNOWN_PENALTY * (2 - (catalogue.notability[match.port] ?? 0))) / 2;
        const start = typed.charCodeAt(0) === key.charCodeAt(0) ? 0 : FIRST_LETTER_PENALTY;
        const score = -distance - unknown - start - Math.min(match.position, 1) / 4;
        found.add({
          port: match.port,
          tier: TIER.similar,
          score,
          reason: { kind: 'similar', text: match.label },
        });
      }
    }
  }
}
