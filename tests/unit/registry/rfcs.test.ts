import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { citedRfcs } from '#domain/reference.ts';
import { readBuiltInRegistry } from '#registry/load-registry.ts';
import { readRfcs } from '#registry/load-rfcs.ts';
import { readText, reasonToSkip, RFC_INDEX } from './oracle.ts';

const rfcs = readRfcs();

describe('the list of RFCs', () => {
  it('has every RFC that the registry cites, and all that replaced them', () => {
    const cited = readBuiltInRegistry().rows.flatMap((row) => citedRfcs(row.assignment.reference ?? ''));
    const successors = Array.from(rfcs.values()).flatMap(({ obsoletedBy }) => obsoletedBy);
    expect(cited.concat(successors).filter((number) => !rfcs.has(number))).toEqual([]);
  });

  it('throws a clear error where the list is missing', () => {
    expect(() => readRfcs('/nowhere')).toThrow(
      /File: {2}\/nowhere\/content\/rfcs\.json\n.*ENOENT.*\n.*restore/,
    );
  });

  const reason = reasonToSkip(RFC_INDEX);
  it.skipIf(reason)(`agrees with the RFC Editor's index${reason ? ` (${reason})` : ''}`, () => {
    const entry = z.object({ title: z.string(), obsoletedBy: z.array(z.coerce.number()).default([]) });
    const index = z.record(z.string(), entry).parse(JSON.parse(readText(RFC_INDEX)));
    for (const { number, title, obsoletedBy } of rfcs.values()) {
      expect({ number, title, obsoletedBy }).toEqual({ number, ...index[number] });
    }
  });
});
