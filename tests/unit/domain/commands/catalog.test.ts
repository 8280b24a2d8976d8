import { describe, expect, test } from 'vitest';
import { assignedTransports, COMMAND_CATALOG, commandsForTransports } from '#domain/commands/catalog.ts';
import { COMMAND_SYSTEMS, commandFor } from '#domain/commands/command.ts';

describe('the catalog of commands', () => {
  test('has unique ids that begin with their system', () => {
    const ids = COMMAND_CATALOG.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, system } of COMMAND_CATALOG) expect(id.startsWith(`${system}-`)).toBe(true);
  });

  test.each(COMMAND_CATALOG.map((template) => [template.id, template] as const))(
    '%s is one line and holds no other port than the placeholder',
    (_, template) => {
      const command = commandFor(template, 2203);
      expect(command).not.toMatch(/[\n%]|^\s|\s$/);
      expect(template.template).not.toContain('2203');
    },
  );

  test('never shows what is known to be wrong', () => {
    for (const { system, template } of COMMAND_CATALOG) {
      expect(template, 'a plain grep also finds longer numbers').not.toMatch(/grep ['"]?:?%PORT%/);
      expect(template, 'kill -9 comes last, and lsof -i lists clients').not.toMatch(
        /kill -9|fuser .*-k|lsof -t -i ?:/,
      );
      expect(template, 'pfctl -f without -a replaces the main rules').not.toMatch(/pfctl (?!-a|-E)/);
      if (system === 'macos') expect(template, 'macOS has no ss').not.toMatch(/\bss\b/);
      if (system === 'macos') expect(template).not.toMatch(/netstat -[a-z]*p[a-z]* |netstat .*-tulnp/);
      if (/findstr/.test(template)) expect(template).toContain('findstr /C:');
    }
  });

  test.each(COMMAND_CATALOG.map((template) => [template.id, template] as const))(
    '%s says in sentences what output means, and goes on after a colon with what empty means',
    (_, { outputMeans, whenEmpty, pitfall }) => {
      expect(outputMeans).toMatch(/^.{19,}\.$/);
      if (whenEmpty !== null) expect(whenEmpty).toMatch(/^[a-z].*\.$/);
      if (pitfall !== null) expect(pitfall).toMatch(/\.$/);
      expect(outputMeans).not.toBe(pitfall);
    },
  );

  test('a heading that is always printed is never called empty', () => {
    const headed = COMMAND_CATALOG.filter(({ template }) => /^docker ps|-n ss -l/.test(template));
    expect(headed.map(({ id }) => id)).toEqual(['containers-ps', 'containers-ps-sctp', 'containers-inside']);
    for (const { whenEmpty, outputMeans } of headed)
      expect([whenEmpty, outputMeans.slice(0, 18)]).toEqual([null, 'The heading alone:']);
  });

  test('docker looks for each transport that a command is declared for: it means TCP where none is named', () => {
    for (const { id, template, transports } of COMMAND_CATALOG) {
      if (!template.includes('publish=')) continue;
      const asked = Array.from(template.matchAll(/publish=%PORT%(?:\/(\w+))?/g), ([, name]) => name ?? 'tcp');
      expect(asked, id).toEqual(transports);
    }
  });

  test('every system can show what listens, for each transport', () => {
    for (const system of COMMAND_SYSTEMS) {
      for (const transport of ['tcp', 'udp'] as const) {
        const found = COMMAND_CATALOG.some(
          (template) =>
            template.system === system &&
            template.task === 'listeners' &&
            template.transports.includes(transport),
        );
        expect(found, `${system}, ${transport}`).toBe(true);
      }
    }
  });
});

describe('commandsForTransports', () => {
  test('a service on one transport gets no command that is for the other alone', () => {
    for (const [own, other] of [
      ['tcp', 'udp'],
      ['udp', 'tcp'],
    ] as const) {
      const commands = commandsForTransports([own]);
      expect(commands.filter(({ transports }) => !transports.includes(own))).toEqual([]);
      expect(commands.some(({ transports }) => transports.length === 1 && transports.includes(other))).toBe(
        false,
      );
    }
  });

  test('the leading transport comes first within a task', () => {
    const listeners = commandsForTransports(['udp', 'tcp']).filter(
      ({ system, task }) => system === 'macos' && task === 'listeners',
    );
    expect(listeners.map(({ id }) => id)).toEqual(['macos-lsof-udp', 'macos-lsof-tcp']);
  });
});

describe('assignedTransports', () => {
  const assigned = { status: 'assigned' } as const;
  const reserved = { status: 'reserved' } as const;
  test.each([
    [{ tcp: assigned, udp: assigned }, ['tcp', 'udp']],
    [{ tcp: reserved, udp: assigned }, ['udp']],
    [{ tcp: reserved, udp: reserved, sctp: assigned }, ['sctp']],
    [{ tcp: assigned, sctp: assigned, dccp: assigned }, ['tcp', 'sctp']],
    [{ tcp: reserved, udp: reserved, sctp: reserved }, ['tcp', 'udp']],
    [{ dccp: assigned }, ['tcp', 'udp']],
    [{}, ['tcp', 'udp']],
  ])('of %j are %j', (transports, expected) => {
    expect(assignedTransports(transports)).toEqual(expected);
  });
});
