import { describe, expect, test } from 'vitest';
import { portSelection } from '#domain/port-selection.ts';

describe('portSelection', () => {
  test('without a list means every port', () => {
    expect([undefined, '', '  '].map((text) => portSelection(text).length)).toEqual([65_536, 65_536, 65_536]);
  });

  test('reads ports and ranges, ascending and once each', () => {
    expect(portSelection('443, 2-4,3,65535')).toEqual([2, 3, 4, 443, 65_535]);
  });

  test.each(['ssh', '1-', '-1', '5-2', '1-2-3', '65536', '07', '1,,2', '1;2'])(
    'refuses %j, naming it',
    (text) => {
      expect(() => portSelection(text)).toThrow(/is not a port or a range of ports: write 443 or 8000-8100/);
    },
  );
});
