import { PORT_COUNT, type PortNumber } from '../port-number.ts';
import type { Topic } from '../topic.ts';
import { cleanText, squash, tokenize } from './clean-text.ts';
import { letterMask } from './edit-distance.ts';
import type { Program, ProgramHere, ServiceNameHere } from './search-document.ts';
import type { DetailIndex, IndexedPort, NameIndex } from './search-index.ts';

/** A port that a name stands for. */
export interface NameMatch {
  readonly port: PortNumber;
  /** 0 for the usual port of a program, 1 for its second … */
  readonly position: number;
  readonly kind: 'service' | 'name' | 'program';
  /** The name as readers see it. */
  readonly label: string;
  /** The spelling that led here, cleaned. */
  readonly spelling: string;
  /** True if that is another spelling than the label's; the registry and articles have none, the curated list has. */
  readonly isAlias: boolean;
}

/** A match as it is added: the name itself says the rest. */
type Named = Omit<NameMatch, 'spelling' | 'isAlias'>;

/** Where a word was found; the better the field, the more it counts. */
export const FIELD_WEIGHTS = [3, 3, 2, 1.5, 1] as const;
const FIELD = { service: 0, program: 1, secondary: 2, topic: 3, description: 4 } as const;

/** Postings hold port and field in one number. */
export const FIELD_BITS = 3;

const PORTS_PER_SLICE = 150;
const PROGRAMS_PER_SLICE = 60;

/** How well a port is known: 2 with an article, 1 with a program, 0 otherwise. */
const NOTABLE = { article: 2, program: 1 } as const;

/**
 * The index made searchable. It is filled in slices (`addNames`, `addDetails` are generators that
 * yield between slices of a few hundred microseconds), so that a page can do it without stopping.
 */
export class Catalogue {
  readonly ports = new Map<PortNumber, IndexedPort>();
  readonly programs = new Map<PortNumber, ProgramHere[]>();
  readonly descriptions = new Map<PortNumber, string>();
  readonly topics = new Map<PortNumber, readonly Topic[]>();
  /** Squashed name → the ports it stands for. */
  readonly names = new Map<string, NameMatch[]>();
  /** Word → postings, each `port << FIELD_BITS | field`. */
  readonly words = new Map<string, number[]>();
  readonly notability = new Uint8Array(PORT_COUNT);
  readonly masks = new Map<string, number>();
  #listed: readonly Program[] = [];

  *addNames({ ports, programs }: NameIndex): Generator<undefined, void> {
    for (const [index, port] of ports.entries()) {
      this.#addPort(port);
      if (index % PORTS_PER_SLICE === 0) yield;
    }
    this.#listed = programs;
    for (const [index, program] of programs.entries()) {
      this.#addProgram(program);
      if (index % PROGRAMS_PER_SLICE === 0) yield;
    }
  }

  /** Descriptions belong to the ports of the name index, in its order: names come first. */
  *addDetails({ descriptions, topics, phrases, portNames }: DetailIndex): Generator<undefined, void> {
    for (const [port, here] of topics) {
      this.topics.set(port, here);
      for (const topic of here) this.#addWords(topic, port, FIELD.topic);
    }
    for (const [index, aliases] of phrases) {
      const program = this.#listed[index];
      if (program !== undefined) this.#addSpellings(program, aliases);
    }
    for (const [port, names] of portNames) {
      for (const name of names)
        this.#addSpellings({ name, kind: 'name', ports: [{ port, transports: [] }] }, [name]);
    }
    yield;
    let index = 0;
    for (const port of this.ports.keys()) {
      const description = descriptions[index] ?? '';
      if (description !== '') this.descriptions.set(port, description);
      this.#addWords(description, port, FIELD.description);
      index++;
      if (index % PORTS_PER_SLICE === 0) yield;
    }
  }

  /**
   * What a whole name stands for. What the curated list calls so comes first; who shares that name in an
   * article alone stands behind: `spark` is Spark master before it is a framework for Java.
   */
  named(key: string): readonly NameMatch[] {
    const matches = this.names.get(key) ?? [];
    const aliases = matches.filter(({ isAlias }) => isAlias).length;
    if (aliases === 0) return matches;
    return matches.map((match) =>
      match.kind === 'service' || match.isAlias ? match : { ...match, position: match.position + aliases },
    );
  }

  #addPort(entry: IndexedPort): void {
    const { port, services, hasArticle } = entry;
    this.ports.set(port, entry);
    if (hasArticle) this.notability[port] = NOTABLE.article;
    for (const service of services) this.#addService(service, port);
  }

  #addService({ name }: ServiceNameHere, port: PortNumber): void {
    this.#addName(name, { port, position: 0, kind: 'service', label: name });
    this.#addWords(name, port, FIELD.service);
  }

  #addProgram(program: Program): void {
    const { name, kind, aliases, ports } = program;
    for (const { port, transports } of ports) {
      if (name !== '')
        this.programs.set(port, [...(this.programs.get(port) ?? []), { name, kind, transports }]);
      if (this.notability[port] === 0) this.notability[port] = NOTABLE.program;
    }
    this.#addSpellings(program, [name, ...aliases]);
  }

  #addSpellings({ name, kind, ports }: Omit<Program, 'aliases'>, spellings: readonly string[]): void {
    for (const [position, { port }] of ports.entries()) {
      const field = position === 0 ? FIELD.program : FIELD.secondary;
      for (const spelling of spellings) {
        this.#addName(spelling, { port, position, kind, label: name });
        this.#addWords(spelling, port, field);
      }
    }
  }

  #addName(name: string, named: Named): void {
    const spelling = cleanText(name);
    const key = squash(spelling);
    const match: NameMatch = { ...named, spelling, isAlias: name !== named.label };
    const matches = this.names.get(key);
    if (matches === undefined) {
      this.names.set(key, [match]);
      this.masks.set(key, letterMask(key));
    } else matches.push(match);
  }

  #addWords(text: string, port: PortNumber, field: number): void {
    const posting = (port << FIELD_BITS) | field;
    for (const word of tokenize(cleanText(text))) {
      const postings = this.words.get(word);
      if (postings === undefined) {
        this.words.set(word, [posting]);
        if (!this.masks.has(word)) this.masks.set(word, letterMask(word));
      } else if (postings.at(-1) !== posting) postings.push(posting);
    }
  }
}
