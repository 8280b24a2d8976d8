import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSecurityHeaders } from '#server/site-security.ts';
import { makeTemporaryFolder, removeFolder } from './support/temporary-folder.ts';

test.each([
  ['/api/feedback', "'self'"],
  ['https://votes.example/api/feedback', "'self' https://votes.example"],
  ['http://localhost:4322/api/feedback', "'self' http://localhost:4322"],
  ['https://votes.example;script-src *', "'self'"],
])('pages that vote at %s may connect and post to %s', (action, allowed) => {
  const root = makeTemporaryFolder();
  mkdirSync(join(root, 'ports'));
  writeFileSync(
    join(root, 'ports/0.html'),
    `<feedback-form><form method="post" action="${action}"></form></feedback-form>`,
  );
  const policy = new Map(readSecurityHeaders(root)).get('Content-Security-Policy') ?? '';
  removeFolder(root);
  expect(policy.split('; ')).toEqual(
    expect.arrayContaining([`connect-src ${allowed}`, `form-action ${allowed}`, "script-src 'self'"]),
  );
});
