import { expect, test } from 'vitest';
import { explainUnknownSettings, unknownSettings } from '#schemas/unknown-settings.ts';

const found = (name: string) => unknownSettings({ [name]: 'off' });

test.each([
  ['FEEDBACK_RATE_LIMT', 'FEEDBACK_RATE_LIMIT'],
  ['FEEDBACK_ENDPONT', 'FEEDBACK_ENDPOINT'],
  ['TRUSTED_PROXY', 'TRUSTED_PROXIES'],
  ['DATABASEURL', 'DATABASE_URL'],
  ['feedback_db', 'FEEDBACK_DB'],
  ['BUILD_INCREMENTEL', 'BUILD_INCREMENTAL'],
  ['ADMIN_TOKN', 'ADMIN_TOKEN'],
  ['LOG_LEVL', 'LOG_LEVEL'],
])('%s was meant as %s', (name, meant) => {
  expect(found(name)).toEqual([{ name, meant }]);
  expect(explainUnknownSettings(found(name))).toContain(`  ${name}: did you mean ${meant}?\n`);
});

test('a name with our prefix that resembles nothing is told all the same', () => {
  expect(found('FEEDBACK_COLOUR')).toEqual([{ name: 'FEEDBACK_COLOUR', meant: undefined }]);
  expect(explainUnknownSettings(found('FEEDBACK_COLOUR'))).toContain('  FEEDBACK_COLOUR\n');
});

test.each([
  'FEEDBACK_DB',
  'BUILD_PORTS',
  'PATH',
  'HOME',
  'HOSTNAME',
  'PORTS',
  'BUILD_ID',
  'SITE_ID',
  'SITE_NAME',
  'POSTGRES_PASSWORD',
])('%s is known, or not ours', (name) => {
  expect(found(name)).toEqual([]);
});

test('what is empty counts as not set, and nothing unknown is worth no word', () => {
  expect(unknownSettings({ FEEDBACK_RATE_LIMT: '' })).toEqual([]);
  expect(explainUnknownSettings([])).toBe('');
});
