import { describe, expect, test } from 'vitest';
import type { Assignment } from '#domain/assignment.ts';
import { getFacts } from '#view-models/port-page/facts.ts';
import { assigned, assignment, entry, without } from './entries.ts';

const SOURCES = {
  registry: { asOf: '2026-02-13' },
  rfcs: new Map([
    [4960, { number: 4960, title: 'Stream Control Transmission Protocol', obsoletedBy: [9260] }],
    [9260, { number: 9260, title: 'Stream Control Transmission Protocol', obsoletedBy: [] }],
  ]),
};

/** The facts of a port on TCP and UDP as text, by their label. */
function texts(...services: readonly Assignment[]): Record<string, string> {
  const [group] = getFacts(entry(80, assigned(...services)), SOURCES);
  const facts = group?.services[0]?.facts ?? [];
  return Object.fromEntries(facts.map(({ label, value }) => [label, value.map(({ text }) => text).join('')]));
}

describe('getFacts', () => {
  test('puts transports with the same facts together', () => {
    expect(getFacts(entry(1, without('reserved')), SOURCES).map(({ label }) => label)).toEqual([
      'TCP and UDP',
    ]);
    const apart = entry(1, without('reserved'), without('unassigned'));
    expect(getFacts(apart, SOURCES).map(({ label, status }) => [label, status])).toEqual([
      ['TCP', 'reserved'],
      ['UDP', 'unassigned'],
    ]);
  });

  test('says what the registry leaves empty, when that was so, and what we do not know', () => {
    expect(texts(assignment('x'))).toEqual({
      Assignee: 'the registry names nobody',
      Registered: 'no date given',
      Reference: 'the registry names no document',
    });
    expect(texts(assignment('x', { asOf: '2015-07' }))['Reference']).toBe(
      'no document named as of July 2015',
    );
    expect(texts(assignment('x', { unknown: ['assignee'] }))['Assignee']).toBe('not in the built-in data');
  });

  test('shows people by name, dates in words, and a contact only where it is another', () => {
    const both = texts(
      assignment('x', { assignee: '[Jon_Postel_2]', contact: '[Jon_Postel_2]', registrationDate: '2006-01' }),
    );
    expect(both).toMatchObject({ Assignee: 'Jon Postel', Registered: 'January 2006' });
    expect(both).not.toHaveProperty('Contact');
    expect(texts(assignment('x', { assignee: '[A]', contact: '[B_C]' }))['Contact']).toBe('B C');
  });

  test('resolves references, with titles and successors', () => {
    const [group] = getFacts(entry(80, assigned(assignment('x', { reference: '[RFC4960]' }))), SOURCES);
    const reference = group?.services[0]?.facts.find(({ key }) => key === 'reference');
    expect(reference?.value).toEqual([
      {
        text: 'RFC 4960: Stream Control Transmission Protocol',
        url: 'https://www.rfc-editor.org/rfc/rfc4960',
      },
      { text: ', obsoleted by ', url: null },
      { text: 'RFC 9260', url: 'https://www.rfc-editor.org/rfc/rfc9260' },
    ]);
  });

  test('keeps line breaks and markup of notes as text, without mail addresses', () => {
    const notes = 'a <b> {x}\nwrite to joe@example.org';
    expect(texts(assignment('x', { assignmentNotes: notes }))['Notes']).toBe('a <b> {x}\nwrite to');
  });
});
