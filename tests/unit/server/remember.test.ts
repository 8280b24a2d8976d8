import { expect, it } from 'vitest';
import { remember } from '#server/remember.ts';

it('computes once for each text, and does not grow without end', () => {
  const computed: string[] = [];
  const length = remember((text) => {
    computed.push(text);
    return text.length;
  });
  expect([length('ab'), length('ab'), length('__proto__')]).toEqual([2, 2, 9]);
  expect(computed).toEqual(['ab', '__proto__']);
  for (let number = 0; number < 1000; number += 1) length(`text ${number}`);
  expect(length('ab')).toBe(2);
  expect(computed.filter((text) => text === 'ab')).toHaveLength(2);
});
