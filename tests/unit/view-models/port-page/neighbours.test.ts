import { describe, expect, test } from 'vitest';
import { readBuiltInRegistry } from '#registry/load-registry.ts';
import { getNeighbours } from '#view-models/port-page/neighbours.ts';

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
