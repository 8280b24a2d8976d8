import { expect, test } from 'vitest';
import { readBuildSettings } from '#schemas/build-settings.ts';
import { explainSettingProblems } from '#schemas/settings.ts';

test('nothing or only empty values: the defaults', () => {
  const defaults = { ok: true, settings: { BUILD_INCREMENTAL: '1', BUILD_PLAIN: '0' } };
  expect(readBuildSettings({})).toEqual(defaults);
  expect(readBuildSettings({ SITE_URL: '', BUILD_PORTS: '', BUILD_PLAIN: '', HOME: '/' })).toEqual(defaults);
});

test.each([
  ['SITE_URL', 'https://ports.example'],
  ['FEEDBACK_ENDPOINT', 'https://votes.example/api/feedback'],
  ['EDIT_URL', 'https://host.example/edit/main'],
  ['BUILD_PORTS', '0-99, 443,65535'],
  ['BUILD_INCREMENTAL', '0'],
  ['BUILD_PLAIN', '1'],
])('%s may be %s', (name, value) => {
  expect(readBuildSettings({ [name]: value })).toMatchObject({ ok: true, settings: { [name]: value } });
});

test.each([
  ['SITE_URL', 'ports.example'],
  ['SITE_URL', 'javascript:alert(1)'],
  ['FEEDBACK_ENDPOINT', '/api/feedback'],
  ['EDIT_URL', 'git@host.example:repository'],
  ['BUILD_PORTS', '65536'],
  ['BUILD_PORTS', '99-0'],
  ['BUILD_PORTS', '1,,2'],
  ['BUILD_PORTS', 'ssh'],
  ['BUILD_INCREMENTAL', 'no'],
  ['BUILD_PLAIN', 'true'],
])('%s cannot be %j, and is told so', (name, value) => {
  const result = readBuildSettings({ [name]: value });
  expect(result).toMatchObject({ ok: false, problems: [{ name }] });
  if (!result.ok)
    expect(explainSettingProblems(result.problems)).toMatch(
      new RegExp(`  ${name} cannot be ".+"\\. Set it to .+\\.\n$`),
    );
});
