import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rowOfRecord } from '#domain/registry-record.ts';
import { createOfficialRegistry, readBuiltInRegistry } from '#registry/load-registry.ts';
import { readOfficialFile } from '#registry/official-file.ts';
import { readSnapshotInfo } from '#registry/official-snapshot.ts';
import { refuseCut } from '../../src/cli/registry-update/refusals.ts';
import { updateRegistry } from '../../src/cli/registry-update/update-registry.ts';
import { ORACLE_CSV, readText, reasonToSkip } from '../unit/registry/oracle.ts';
import { record } from '../unit/support/registry-record.ts';
import { projectRoot } from '../unit/support/project-root.ts';

let root: string;

beforeEach(() => {
  root = projectRoot(mkdtempSync(path.join(tmpdir(), 'registry-cut-')));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const reason = reasonToSkip(ORACLE_CSV);
describe.skipIf(reason)(`the whole registry, cut at the end of a row${reason ? ` (${reason})` : ''}`, () => {
  const whole = reason === undefined ? readText(ORACLE_CSV) : '';
  const rows = whole.split('\r\n').slice(0, -1);
  const textOf = (lines: readonly string[]) => lines.map((line) => `${line}\r\n`).join('');
  const isOf = (name: string) => (row: string) => row.startsWith(`${name},`);

  async function update(text: string, acceptRemovals = false) {
    const from = path.join(root, 'next.csv');
    writeFileSync(from, text);
    return updateRegistry({ from, root, acceptRemovals });
  }

  it.each([1, 2, 12, 150, 290, 600])('is refused by the one before where it lacks %i rows', async (lost) => {
    await updateRegistry({ from: ORACLE_CSV, root });
    const before = readSnapshotInfo(path.join(root, 'content/registry'));
    await expect(update(textOf(rows.slice(0, -lost)))).rejects.toThrow(
      lost < 200 ? /ends early: zigbee-gateway udp, .*--accept-removals/ : /have vanished.*--accept-removals/,
    );
    expect(readSnapshotInfo(path.join(root, 'content/registry'))).toEqual(before);
  });

  it.each([1, 150])('is refused by the built-in data where it lacks %i rows', async (lost) => {
    await expect(update(textOf(rows.slice(0, -lost)))).rejects.toThrow(
      /ends early: (zigbee-gateway udp|timezones tcp), .*probably cut off.*--accept-removals/,
    );
  });

  it('is refused wherever the cut is, and new rows do not hide it', () => {
    const { records, updated } = readOfficialFile(Buffer.from(whole));
    const { rows: all } = createOfficialRegistry(records, updated);
    const portless = all.filter(({ ports }) => ports === null);
    expect(portless).toHaveLength(1055);
    const builtIn = readBuiltInRegistry();
    const added = rowOfRecord(record({ serviceName: 'aaa-new' }), updated);
    for (let kept = 0; kept < portless.length; kept++) {
      const cut = { rows: [...portless.slice(0, kept), added] };
      expect(() => refuseCut({ rows: all }, cut)).toThrow(/ends early/);
      expect(() => refuseCut(builtIn, cut)).toThrow(/ends early/);
    }
  });

  it('is taken with a few names less, wherever they stood', async () => {
    await updateRegistry({ from: ORACLE_CSV, root });
    const gone = ['zeromq', 'zigbee-bridge', 'argus', 'ssh', 'affinity-docs2'];
    const left = rows.filter((row) => row.startsWith('ssh,22') || !gone.some((name) => isOf(name)(row)));
    const added = [...left, 'zzz-new,,tcp,New,,,2026-03-01,,,,,'];
    await expect(update(textOf(added))).resolves.toMatchObject({
      kind: 'updated',
      changes: {
        newNames: ['zzz-new'],
        removedNames: ['argus', 'affinity-docs2', 'zeromq', 'zigbee-bridge'],
      },
    });
  });

  it('is taken on purpose', async () => {
    await updateRegistry({ from: ORACLE_CSV, root });
    const text = textOf(rows.filter((row) => !isOf('zigbee-gateway')(row)));
    await expect(update(text)).rejects.toThrow(/--accept-removals/);
    await expect(update(text, true)).resolves.toMatchObject({
      changes: { removedNames: ['zigbee-gateway'] },
    });
  });
});
