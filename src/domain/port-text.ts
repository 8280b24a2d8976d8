import type { AssignmentStatus } from './assignment-status.ts';
import { assignedTransports, commandsForTransports } from './commands/catalog.ts';
import { commandFor } from './commands/command.ts';
import type { PortNumber } from './port-number.ts';
import { rangeOf } from './port-range.ts';
import { descriptionText } from './service-alias.ts';
import { TRANSPORT_PROTOCOLS, type TransportProtocol, transportLabel } from './transport-protocol.ts';

/** What a terminal is told of a port. */
export interface PortFacts {
  readonly port: PortNumber;
  readonly transports: Readonly<Partial<Record<TransportProtocol, TransportFacts | undefined>>>;
}

interface TransportFacts {
  readonly status: AssignmentStatus;
  readonly services: readonly ServiceFacts[];
  /** What a row without a service says. */
  readonly remark?: { readonly unauthorizedUse: string | null } | undefined;
}

interface ServiceFacts {
  readonly name: string | null;
  readonly description: string | null;
  /** As reported to IANA. */
  readonly unauthorizedUse: string | null;
  /** The name that replaced this historic one. */
  readonly aliasOf?: string | undefined;
}

const LINE = 80;

/** The commands of each system that are short enough to be read at a glance. */
const SHOWN_COMMANDS = [
  ['Linux', 'linux-ss'],
  ['Linux', 'linux-ss-sctp'],
  ['macOS', 'macos-lsof-tcp'],
  ['macOS', 'macos-lsof-udp'],
  ['Windows', 'windows-netstat'],
] as const;

/** The facts of a port as plain text for a terminal, at most 80 columns where words allow it. */
export function portText(facts: PortFacts, answer: string | undefined, address: string): string {
  const { name, first, last } = rangeOf(facts.port);
  const parts = [
    `Port ${facts.port} · ${name} (${first}–${last})`,
    ...(answer === undefined ? [] : [wrap(oneLine(answer), '')]),
    assignments(facts).join('\n'),
    `What has it open on this machine?\n${commands(facts).join('\n')}`,
    address,
  ];
  return `${parts.join('\n\n')}\n`;
}

function assignments({ transports }: PortFacts): readonly string[] {
  return TRANSPORT_PROTOCOLS.flatMap((transport) => {
    const facts = transports[transport];
    return facts === undefined ? [] : transportLines(transportLabel(transport), facts);
  });
}

function transportLines(label: string, { status, services, remark }: TransportFacts): readonly string[] {
  const head = `${label.padEnd(6)}${status.padEnd(13)}`;
  const below = ' '.repeat(head.length);
  const lines = services.flatMap((service, index) => [
    wrap(said(service), `${index === 0 ? head : below}${oneLine(service.name ?? '(no name)').padEnd(16)} `),
    ...warning(service, below),
  ]);
  return [
    ...(lines.length === 0 ? [head.trimEnd()] : lines),
    ...(remark === undefined ? [] : warning(remark, below)),
  ];
}

function said({ description, aliasOf }: ServiceFacts): string {
  const historic = aliasOf === undefined ? '' : ` (historic, replaced by ${aliasOf})`;
  return oneLine(`${descriptionText(description) ?? ''}${historic}`);
}

function warning(
  { unauthorizedUse: use }: Pick<ServiceFacts, 'unauthorizedUse'>,
  start: string,
): readonly string[] {
  return use === null ? [] : [wrap(oneLine(`Unauthorized use reported: ${use}`), start)];
}

function commands({ port, transports }: PortFacts): readonly string[] {
  const fitting = commandsForTransports(assignedTransports(transports));
  return SHOWN_COMMANDS.flatMap(([system, id]) => {
    const template = fitting.find((command) => command.id === id);
    return template === undefined ? [] : [`  ${system.padEnd(9)}${commandFor(template, port)}`];
  });
}

/** Breaks a text at spaces; the lines after the first are indented as far as the first begins. */
function wrap(text: string, start: string): string {
  const lines = [start];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    const isFresh = line.length === start.length;
    if (isFresh) lines.push(`${lines.pop() ?? ''}${word}`);
    else if (line.length + 1 + word.length <= LINE) lines.push(`${lines.pop() ?? ''} ${word}`);
    else lines.push(`${' '.repeat(start.length)}${word}`);
  }
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** A registry text must not speak to the terminal: no control characters, no reordering, no line breaks. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '')
    .trim();
}
