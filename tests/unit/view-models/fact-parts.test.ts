import { expect, it } from 'vitest';
import { getFactParts } from '#view-models/fact-parts.ts';

const rfcs = new Map([
  [793, { number: 793, title: 'Transmission Control Protocol', obsoletedBy: [9293] }],
  [9293, { number: 9293, title: 'Transmission Control Protocol (TCP)', obsoletedBy: [] }],
  [10, { number: 10, title: 'Ten', obsoletedBy: [11] }],
]);
const url = (number: number) => `https://www.rfc-editor.org/rfc/rfc${number}`;

it.each([
  ['assignee', '[Jon_Postel][Bob_Braden_2]', [{ text: 'Jon Postel' }, { text: 'Bob Braden' }]],
  ['registrationDate', '2015-07', [{ text: 'July 2015' }]],
  ['assignmentNotes', 'a\n  <b> {c}', [{ text: 'a\n  <b> {c}' }]],
  ['unauthorizedUse', 'yes', [{ text: 'yes' }]],
  ['reference', '[n/a]', [{ text: 'n/a' }]],
  ['reference', '[RFC1]', [{ text: 'RFC1', url: url(1) }]],
  [
    'reference',
    '[RFC9293]',
    [{ text: 'RFC9293', url: url(9293), title: 'Transmission Control Protocol (TCP)' }],
  ],
  [
    'reference',
    '[RFC793]',
    [
      {
        text: 'RFC793',
        url: url(793),
        title: 'Transmission Control Protocol',
        obsoletedBy: [{ text: 'RFC9293', url: url(9293), title: 'Transmission Control Protocol (TCP)' }],
      },
    ],
  ],
  [
    'reference',
    '[RFC10]',
    [{ text: 'RFC10', url: url(10), title: 'Ten', obsoletedBy: [{ text: 'RFC11', url: url(11) }] }],
  ],
] as const)('%s %j', (fact, value, parts) => {
  expect(getFactParts(fact, value, rfcs)).toEqual(parts);
});
