import { expect, test } from 'vitest';
import { readServerSettings } from '#schemas/server-settings.ts';
import { explainSettingProblems } from '#schemas/settings.ts';

test('nothing set: the defaults', () => {
  expect(readServerSettings({})).toMatchObject({
    ok: true,
    settings: { PORT: 4321, HOST: '127.0.0.1', FEEDBACK_DB: 'data/feedback.db', FEEDBACK_RATE_LIMIT: 'on' },
  });
});

test('an empty value counts as not set, and other variables are ignored', () => {
  expect(readServerSettings({ PORT: '', ADMIN_TOKEN: '', HOME: '/' })).toEqual(readServerSettings({}));
});

test.each([
  ['PORT', '0'],
  ['PORT', '65535'],
  ['HOST', '::'],
  ['HOST', '0.0.0.0'],
  ['SITE_URL', 'https://ports.example'],
  ['DATABASE_URL', 'postgres://user:p%40ss@host:5432/name?sslmode=require'],
  ['DATABASE_URL', 'postgresql://host/name'],
  ['FEEDBACK_ALLOWED_ORIGINS', 'https://a.example, https://b.example:8443'],
  ['ADMIN_TOKEN', 'x'.repeat(24)],
  ['TRUSTED_PROXIES', '2'],
])('%s may be %s', (name, value) => {
  expect(readServerSettings({ [name]: value }).ok).toBe(true);
});

test.each([
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['PORT', '1e3'],
  ['PORT', ' 80'],
  ['HOST', 'a host'],
  ['SITE_URL', 'ports.example'],
  ['SITE_URL', 'ftp://ports.example'],
  ['DATABASE_URL', 'mysql://host/name'],
  ['FEEDBACK_RATE_LIMIT', 'false'],
  ['FEEDBACK_DB_MAX_MB', '-1'],
  ['FEEDBACK_ALLOWED_ORIGINS', '*'],
  ['FEEDBACK_ALLOWED_ORIGINS', 'https://a.example,b.example'],
  ['FEEDBACK_RETENTION_DAYS', '0'],
  ['ADMIN_TOKEN', 'x'.repeat(23)],
  ['ADMIN_TOKEN', `${'x'.repeat(24)}\n`],
  ['LOG_LEVEL', 'loud'],
])('%s cannot be %j', (name, value) => {
  const result = readServerSettings({ [name]: value });
  expect(result).toMatchObject({ ok: false, problems: [{ name }] });
  if (!result.ok)
    expect(explainSettingProblems(result.problems)).toMatch(new RegExp(`  ${name} .+ Set it to .+\\.\n$`));
});
