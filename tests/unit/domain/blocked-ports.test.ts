import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { blockedPorts, isBlockedByBrowsers } from '#domain/blocked-ports.ts';

/** The list of undici, Node's own fetch, which follows the Fetch standard; it does not have port 0 yet. */
function portsOfUndici(): readonly number[] {
  const root = dirname(createRequire(import.meta.url).resolve('undici/package.json'));
  const source = readFileSync(join(root, 'lib/web/fetch/constants.js'), 'utf8');
  const list = /const badPorts = [^[]*\[([^\]]+)\]/.exec(source)?.[1] ?? '';
  return Array.from(list.matchAll(/'(\d+)'/g), ([, port]) => Number(port));
}

test('the blocked ports are those of a well-kept implementation, and 0', () => {
  const expected = portsOfUndici();
  expect(expected.length).toBeGreaterThan(80);
  expect(new Set(blockedPorts())).toEqual(new Set([0, ...expected]));
});

test('fetch itself refuses one of them, and not its neighbour', async () => {
  const reasonFor = async (port: number): Promise<unknown> => {
    try {
      await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(2_000) });
      return 'answered';
    } catch (error) {
      return error instanceof Error && error.cause instanceof Error ? error.cause.message : error;
    }
  };
  expect([isBlockedByBrowsers(6000), await reasonFor(6000)]).toEqual([true, 'bad port']);
  expect(isBlockedByBrowsers(6001)).toBe(false);
  expect(await reasonFor(6001)).not.toBe('bad port');
});
