import { expect, it } from 'vitest';
import { personNames } from '#domain/person-name.ts';

it.each([
  ['[Jon_Postel]', ['Jon Postel']],
  ['[Bob_Braden_2]', ['Bob Braden']],
  ['[Vera_Heinau][Heiko_Schlichting]', ['Vera Heinau', 'Heiko Schlichting']],
  ['[3GPP]', ['3GPP']],
  ['[FORTÉ]', ['FORTÉ']],
  ['[Galaxy4D]', ['Galaxy4D']],
  ['[ZeroMQ.org]', ['ZeroMQ.org']],
  ['no brackets', ['no brackets']],
  ['', []],
  ['[]', ['[]']],
  ['[_2]', []],
])('personNames of %j', (cell, names) => {
  expect(personNames(cell)).toEqual(names);
});
