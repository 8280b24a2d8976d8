import { describe, expect, test } from 'vitest';
import { COMMAND_CATALOG, commandsForTransports } from '#domain/commands/catalog.ts';
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
