import { PORT_COUNT, type PortNumber } from '../port-number.ts';
import { cleanText, squash, tokenize } from './clean-text.ts';
import { letterMask } from './edit-distance.ts';
import type { Program, ProgramHere, ServiceNameHere } from './search-document.ts';
import type { DescriptionIndex, IndexedPort, NameIndex } from './search-index.ts';

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
}

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
 * The index made searchable. It is filled in slices (`addNames`, `addDescriptions` are generators that
 * yield between slices of a few hundred microseconds), so that a page can do it without stopping.
 */
export class Catalogue {
  readonly ports = new Map<PortNumber, IndexedPort>();
  readonly programs = new Map<PortNumber, ProgramHere[]>();
  readonly descriptions = new Map<PortNumber, string>();
  /** Squashed name → the ports it stands for. */
  readonly names = new Map<string, NameMatch[]>();
  /** Word → postings, each `port << FIELD_BITS | field`. */
  readonly words = new Map<string, number[]>();
  readonly notability = new Uint8Array(PORT_COUNT);
  readonly masks = new Map<string, number>();

  *addNames({ ports, programs }: NameIndex): Generator<undefined, void> {
    for (const [index, port] of ports.entries()) {
      this.#addPort(port);
      if (index % PORTS_PER_SLICE === 0) yield;
    }
    for (const [index, program] of programs.entries()) {
      this.#addProgram(program);
      if (index % PROGRAMS_PER_SLICE === 0) yield;
    }
  }

  /** Descriptions belong to the ports of the name index, in its order: names come first. */
  *addDescriptions(descriptions: DescriptionIndex): Generator<undefined, void> {
    let index = 0;
    for (const port of this.ports.keys()) {
      const description = descriptions[index] ?? '';
      if (description !== '') this.descriptions.set(port, description);
      this.#addWords(description, port, FIELD.description);
      index++;
      if (index % PORTS_PER_SLICE === 0) yield;
    }
  }

  #addPort(entry: IndexedPort): void {
    const { port, services, topics, hasArticle } = entry;
    this.ports.set(port, entry);
    if (hasArticle) this.notability[port] = NOTABLE.article;
    for (const service of services) this.#addService(service, port);
    for (const topic of topics) this.#addWords(topic, port, FIELD.topic);
  }

  #addService({ name }: ServiceNameHere, port: PortNumber): void {
    this.#addName(name, { port, position: 0, kind: 'service', label: name });
    this.#addWords(name, port, FIELD.service);
  }

  #addProgram({ name, kind, aliases, ports, topic }: Program): void {
    for (const [position, { port, transports }] of ports.entries()) {
      if (name !== '') this.programs.set(port, [...(this.programs.get(port) ?? []), { name, kind, transports }]);
      if (this.notability[port] === 0) this.notability[port] = NOTABLE.program;
      const field = position === 0 ? FIELD.program : FIELD.secondary;
      for (const spelling of name === '' ? aliases : [name, ...aliases]) {
        this.#addName(spelling, { port, position, kind, label: name === '' ? spelling : name });
        this.#addWords(spelling, port, field);
      }
      if (topic !== null && position === 0) this.#addWords(topic, port, FIELD.topic);
    }
  }

  #addName(name: string, match: Omit<NameMatch, 'spelling'>): void {
    const spelling = cleanText(name);
    const key = squash(spelling);
    const matches = this.names.get(key);
    if (matches === undefined) {
      this.names.set(key, [{ ...match, spelling }]);
      this.masks.set(key, letterMask(key));
    } else matches.push({ ...match, spelling });
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
