import { deserialize, serialize } from 'node:v8';
import { expect, it } from 'vitest';
import { packRows, unpackRows } from '#build/incremental/packed-rows.ts';
import { readBuiltInRegistry } from '#registry/load-registry.ts';

it('the whole registry is the same when it was packed, kept and unpacked', () => {
  const { rows } = readBuiltInRegistry();
  expect(rows.length).toBeGreaterThan(14_000);
  expect(rows.some(({ ports }) => ports === null)).toBe(true);
  expect(unpackRows(deserialize(serialize(packRows(rows))))).toEqual(rows);
});

it('rows that lost their assignment are not made up', () => {
  const packed = packRows(readBuiltInRegistry().rows.slice(0, 3));
  expect(() => unpackRows({ ...packed, assignment: new Int32Array([0, 1, 9]) })).toThrow(/no assignment 9/);
});
