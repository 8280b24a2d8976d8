import { expect, test } from 'vitest';
import { systemsHandingOut } from '#domain/ephemeral-ranges.ts';

test.each([
  [32_767, []],
  [32_768, ['Linux']],
  [49_151, ['Linux']],
  [49_152, ['Linux', 'macOS', 'Windows']],
  [60_999, ['Linux', 'macOS', 'Windows']],
  [61_000, ['macOS', 'Windows']],
  [65_535, ['macOS', 'Windows']],
])('%i is handed out by %j', (port, systems) => {
  expect(systemsHandingOut(port).map(({ system }) => system)).toEqual(systems);
});
