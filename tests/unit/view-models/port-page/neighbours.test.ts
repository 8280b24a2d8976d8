import { describe, expect, test } from 'vitest';
import { readBuiltInRegistry } from '#registry/load-registry.ts';
import { getNamedBy, getNeighbours } from '#view-models/port-page/neighbours.ts';

const registry = readBuiltInRegistry();
const titles = new Map([
  [5173, 'Spelled With Roman Numerals'],
  [5432, 'It Asks Before It Encrypts'],
]);

describe('the neighbours of a port', () => {
  test.each([
    [5431, 'next', 'postgresql — It Asks Before It Encrypts'],
    [5174, 'previous', 'Spelled With Roman Numerals'],
    [21, 'next', 'ssh'],
    [5, 'previous', 'unassigned'],
  ] as const)('of %i: the %s is called “%s”', (port, side, label) => {
    expect(getNeighbours(port, registry, titles)[side]?.label).toBe(label);
  });

  test('end where the numbers end', () => {
    expect(getNeighbours(0, registry, titles).previous).toBeNull();
    expect(getNeighbours(65_535, registry, titles)).toMatchObject({ next: null, nextAssigned: null });
  });
});

test('a port is named by the ports that have it among their neighbours, and by no other', () => {
  const namedBy = Map.groupBy(
    Array.from({ length: 65_536 }, (_, port) => port).flatMap((port) =>
      Object.values(getNeighbours(port, registry, titles)).flatMap((neighbour) =>
        neighbour === null ? [] : [{ port, named: neighbour.port }],
      ),
    ),
    ({ named }) => named,
  );
  for (const port of [0, 1, 2, 4, 21, 22, 5173, 5432, 20_480, 48_653, 49_000, 49_151, 65_535]) {
    const expected = (namedBy.get(port) ?? []).map((each) => each.port);
    expect(getNamedBy(port, registry), String(port)).toEqual(expected);
  }
});
