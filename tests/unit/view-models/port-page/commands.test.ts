import { describe, expect, test } from 'vitest';
import { COMMAND_CATALOG } from '#domain/commands/catalog.ts';
import type { PortEntry } from '#domain/assignment.ts';
import { getCommandHandbook } from '#view-models/command-handbook.ts';
import { getCommands, getCommandTransports } from '#view-models/port-page/commands.ts';
import { assigned, assignment, entry, without } from './entries.ts';

const name = assigned(assignment('x'));

function withSctp(tcp = without('reserved')): PortEntry {
  const { transports, ...rest } = entry(36412, tcp);
  return { ...rest, transports: { ...transports, sctp: name } };
}

/** What a page shows of a system, as text. */
function shown(
  transports: Parameters<typeof getCommands>[1],
  all = false,
): Record<string, readonly string[]> {
  return Object.fromEntries(
    getCommands(36412, transports, all).map(({ system, without: why, commands, more }) => [
      system,
      why === null ? [...commands, ...more].map(({ html }) => html.replace(/<[^>]*>/g, '')) : [why],
    ]),
  );
}

describe('the transports of commands', () => {
  test('are those assigned; an article decides between TCP and UDP', () => {
    expect(getCommandTransports(withSctp(), [])).toEqual(['sctp']);
    expect(getCommandTransports(withSctp(name), [])).toEqual(['tcp', 'udp', 'sctp']);
    expect(getCommandTransports(withSctp(name), ['tcp'])).toEqual(['tcp', 'sctp']);
    expect(getCommandTransports(entry(7, name), ['udp'])).toEqual(['udp']);
    expect(getCommandTransports(entry(7, without('unassigned')), [])).toEqual(['tcp', 'udp']);
  });
});

describe('where SCTP alone is assigned', () => {
  test('no command is shown that cannot see it, and systems without SCTP say so', () => {
    expect(shown(['sctp'])).toEqual({
      linux: ["sudo ss -H -lnpS 'sport = :36412'", 'sudo kill 1234'],
      macos: [expect.stringMatching(/^macOS comes without SCTP/)],
      windows: [expect.stringMatching(/^Windows comes without SCTP/)],
      containers: ['docker ps --filter publish=36412/sctp'],
    });
    const [linux] = getCommands(36412, ['sctp'], false);
    expect(linux?.commands[0]?.note).toBe(
      'No output: nothing listens over SCTP, unless in another network namespace (container). lsof -i, fuser and nc cannot see SCTP.',
    );
  });

  test('beside TCP it gets a command of its own; without it, none', () => {
    expect(shown(['tcp', 'sctp'])['linux']?.slice(0, 2)).toEqual([
      "sudo ss -H -lntup 'sport = :36412'",
      "sudo ss -H -lnpS 'sport = :36412'",
    ]);
    expect(
      Object.values(shown(['tcp', 'udp'], true))
        .flat()
        .join(),
    ).not.toMatch(/sctp|-lnpS/i);
  });
});

describe('the notes', () => {
  test('of an article and of all commands say what output means, what empty means, and the pitfall', () => {
    const handbook = getCommandHandbook(36412).flatMap(({ tasks }) =>
      tasks.flatMap(({ commands }) => commands),
    );
    expect(handbook).toHaveLength(COMMAND_CATALOG.length);
    const notes = handbook.map(({ note }) => note).sort();
    const told = COMMAND_CATALOG.map(({ outputMeans, whenEmpty, pitfall }) =>
      [whenEmpty && `No output: ${whenEmpty}`, outputMeans, pitfall].filter(Boolean).join(' '),
    ).sort();
    expect(notes).toEqual(told);
    const article = getCommands(36412, ['tcp', 'udp', 'sctp'], true).flatMap(({ commands }) => commands);
    expect(article.map(({ note }) => note).filter((note) => !told.includes(note))).toEqual([]);
  });

  test('of any other page say at least what empty or output means', () => {
    for (const { commands } of getCommands(36412, ['tcp', 'udp'], false))
      for (const { note } of commands) expect(note).toMatch(/^(?:No output: [a-z]|[A-Z“]).+\.$/);
  });
});
