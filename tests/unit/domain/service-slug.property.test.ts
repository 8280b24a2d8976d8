import fc from 'fast-check';
import { expect, it } from 'vitest';
import { serviceNameKey, serviceSlug } from '#domain/service-name.ts';

const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });

it('gives any name a slug that is safe in addresses and file names', () => {
  fc.assert(
    fc.property(name, (text) => {
      expect(serviceSlug(text)).toMatch(/^[a-z0-9_~-]+$/);
    }),
  );
});

it('gives different names different slugs', () => {
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(serviceSlug(one) === serviceSlug(other)).toBe(serviceNameKey(one) === serviceNameKey(other));
    }),
  );
});
