import { cleanLine, splitLines } from './clean-text.ts';
import { readCommandLine } from './command-line.ts';
import { LINE_FORMATS } from './formats.ts';
import type { FormatId, LineFormat, LineReading, ReadLine } from './line-reader.ts';
import { withoutLogPrefix } from './log-prefix.ts';
import type { Observation } from './observation.ts';

/** What became of one line of a paste. */
export type LineOutcome = 'seen' | 'blank' | 'command' | 'nothing' | 'unread';

/** One line, and what it shows. */
export interface PasteLine {
  /** Counted from 1. */
  readonly number: number;
  /** As cleaned for reading. */
  readonly text: string;
  readonly outcome: LineOutcome;
  readonly format: FormatId | null;
  readonly seen: readonly Observation[];
}

/** Tables have no such lines, and their patterns are not meant for them. */
const LONGEST_TABLE_LINE = 1000;
/** How the first half of a wrapped line looks: the start of a table's row or of a logged packet. */
const WRAPPED_START =
  /^\s*(?:(?:tcp|udp|sctp|mptcp)\w*|LISTEN|ESTAB|UNCONN|[A-Z]+-WAIT(?:-[12])?|SYN-\w+|CLOSING|LAST-ACK)\s|^\s*[\da-f]{12}\s|^\s*\d+: [\dA-F]{8}|\sIPv[46]\s|\b(?:IN|SRC)=|upstream|EADDRINUSE|\bbind\b/i;
/** How many lines of translated heading may stand above a table. */
const HEADING_LINES = 4;

interface Reader {
  readonly format: LineFormat;
  readonly read: ReadLine;
}

interface Read {
  readonly reading: LineReading;
  readonly reader: Reader;
}

/** Reads a paste line by line, keeping what earlier lines tell. */
class PasteReader {
  readonly lines: PasteLine[] = [];
  #readers: readonly Reader[] = LINE_FORMATS.map((format) => ({ format, read: format.create() }));
  #command: string | null = null;

  add(raw: string): void {
    const text = cleanLine(raw);
    if (text.trim() === '' || /^\s*(?:```|~~~)\w*$/.test(text)) {
      this.#tell(text);
      this.#keep(text, 'blank', null, []);
      return;
    }
    const command = readCommandLine(text);
    if (command !== null) {
      if (command !== '') this.#command = command;
      this.#keep(text, 'command', null, []);
      return;
    }
    const read = this.#read(text);
    if (read !== null) this.#addRead(text, read);
    else if (!/[\p{L}\p{N}]/u.test(text)) this.#keep(text, 'nothing', null, []);
    else if (!this.#joinWrapped(text)) this.#keep(text, 'unread', null, []);
  }

  #addRead(text: string, { reading, reader }: Read): void {
    const { id } = reader.format;
    this.#readers = [reader, ...this.#readers.filter((other) => other !== reader)];
    if (reading.kind === 'seen') {
      this.#settleHeadings();
      this.#keep(text, 'seen', id, reading.seen);
      return;
    }
    if (reading.kind === 'amend') this.#amendLast(id, reading.amend);
    if (reading.kind === 'nothing') this.#settleHeadings();
    this.#keep(text, 'nothing', id, []);
  }

  #read(text: string): Read | null {
    const plain = this.#readWith(text);
    if (plain !== null) return plain;
    const stripped = withoutLogPrefix(text);
    return stripped === null ? null : this.#readWith(stripped);
  }

  #readWith(text: string): Read | null {
    const context = { command: this.#command };
    for (const reader of this.#readers) {
      if (text.length > LONGEST_TABLE_LINE && reader.format.longLines !== true) continue;
      const reading = reader.read(text, context);
      if (reading !== null) return { reading, reader };
    }
    return null;
  }

  /** Blank lines end records. */
  #tell(text: string): void {
    for (const { read } of this.#readers) read(text, { command: this.#command });
  }

  #keep(text: string, outcome: LineOutcome, format: FormatId | null, seen: readonly Observation[]): void {
    this.lines.push({ number: this.lines.length + 1, text, outcome, format, seen });
  }

  #amendLast(id: FormatId, amend: (before: readonly Observation[]) => readonly Observation[]): void {
    const index = this.lines.findLastIndex(({ outcome }) => outcome === 'seen');
    const line = this.lines[index];
    if (line !== undefined && line.format === id) this.lines[index] = { ...line, seen: amend(line.seen) };
  }

  /** A terminal breaks long lines: what cannot be read alone may be the rest of the line before. */
  #joinWrapped(text: string): boolean {
    const index = this.lines.length - 1;
    const before = this.lines[index];
    if (before === undefined || (before.outcome === 'nothing' && before.format !== 'netfilter-log'))
      return false;
    if (
      !WRAPPED_START.test(before.text) ||
      before.text.length < 20 ||
      before.text.length + text.length > LONGEST_TABLE_LINE
    )
      return false;
    for (const joined of [before.text + text.trimStart(), `${before.text} ${text.trimStart()}`]) {
      const read = this.#readWith(joined);
      if (read?.reading.kind !== 'seen' || !addsTo(before.seen, read.reading.seen)) continue;
      this.lines[index] = {
        ...before,
        text: joined,
        outcome: 'seen',
        format: read.reader.format.id,
        seen: read.reading.seen,
      };
      this.#keep(text, 'nothing', read.reader.format.id, []);
      return true;
    }
    return false;
  }

  /** Lines without a digit right above a table are its heading, in whatever language. */
  #settleHeadings(): void {
    for (let index = this.lines.length - 1; index >= this.lines.length - HEADING_LINES; index -= 1) {
      const line = this.lines[index];
      if (line === undefined || line.outcome === 'seen' || line.outcome === 'command') return;
      if (line.outcome === 'unread' && !/\d/.test(line.text))
        this.lines[index] = { ...line, outcome: 'nothing' };
    }
  }
}

/** A joined line must tell what its first half did not: another port, the process, the other side. */
function addsTo(before: readonly Observation[], joined: readonly Observation[]): boolean {
  if (joined.length > before.length) return true;
  return joined.some((one, index) => {
    const was = before[index];
    if (was === undefined) return true;
    return (was.process === null && one.process !== null) || (was.remote === null && one.remote !== null);
  });
}

/** Nothing but a number: among other lines it may be anything, alone it is asked for as a port. */
const NUMBER_ALONE = /^\s*(\d{1,5})\s*$/;

/** Reads a whole paste; yields after every `step` lines so that a caller may rest, and returns all lines. */
export function* readPasteInSteps(text: string, step = 100): Generator<number, readonly PasteLine[]> {
  const reader = new PasteReader();
  const raw = splitLines(text.replaceAll('\u0000', '').replace(NUMBER_ALONE, ':$1'));
  for (const [index, line] of raw.entries()) {
    reader.add(line);
    if ((index + 1) % step === 0) yield (index + 1) / raw.length;
  }
  return reader.lines;
}

/** Reads a whole paste at once. */
export function readPaste(text: string): readonly PasteLine[] {
  const steps = readPasteInSteps(text, Number.POSITIVE_INFINITY);
  const last = steps.next();
  return last.done === true ? last.value : [];
}
