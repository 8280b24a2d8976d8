import type { Page } from '@playwright/test';
import { watchShifts } from './layout-shift.ts';
import { expect, test } from './site.ts';

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

/** Opens a page, copies it as Markdown, and reads the clipboard. */
async function copied(page: Page, path: string): Promise<string> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  return page.evaluate(() => navigator.clipboard.readText());
}

test('an article is copied as its Markdown file', async ({ page }) => {
  const text = await copied(page, '/ports/2203');
  expect(text).toBe(await (await page.request.get('/ports/2203.md')).text());
});

test('a port without an article is copied as its facts', async ({ page }) => {
  const text = await copied(page, '/ports/2205');
  expect(text).toMatch(/^# Port 2205 ?jps: Java Presentation Server\n\n/);
  expect(text).toContain('- jps Java Presentation Server\n  - Assignee: Leif Jakob');
  expect(text).toMatch(/\\?<http[^\n]+\/ports\/2205>\n$/);
});

test('facts keep their lines and links', async ({ page }) => {
  expect(await copied(page, '/ports/126')).toContain(
    [
      '  - Notes: Port 126 Previously assigned to application below\\',
      '    unitary 126/tcp Unisys Unitary Login\\',
      '    unitary 126/udp Unisys Unitary Login\\',
      '    Port 126 Previously assigned to application above\n',
    ].join('\n'),
  );
  expect(await copied(page, '/services/discard')).toMatch(
    /\n {2}- Reference: \[RFC 4960: [^\]]+\]\(<https:[^>]+rfc4960>\), obsoleted by \[RFC 9260\]\(<https:[^>]+>\)\n/,
  );
});

test('a service name is copied as its facts', async ({ page }) => {
  const text = await copied(page, '/services/jps');
  expect(text).toMatch(/^# jps: Java Presentation Server\n\njps is a service name/);
  expect(text).toContain('**Port 2205: TCP, UDP**');
  expect(text).toContain('  - Assignee: Leif Jakob');
  expect(text).toMatch(/\nNames and ports: IANA, as of [^\n]+\n\n\\?<http[^\n]+\/services\/jps>\n$/);
});

test('another page is copied as what is read on it', async ({ page }) => {
  const range = await copied(page, '/ranges/system-ports');
  expect(range).toMatch(/^# \*\*0–1023\*\* System Ports\n\nWhere the Old Protocols Live\n\n/);
  expect(range).toMatch(
    /\n## In figures\n\n\|  \|  \|\n\| --- \| --- \|\n\| TCP \| \d+ assigned, \d+ reserved/,
  );
  expect(range).toContain('`CAP_NET_BIND_SERVICE`');
  expect(range).toMatch(/\n1\. \[RFC 6335: [^\]]+\]\(<https:[^>]+>\), RFC Editor\n2\. /);
  const topic = await copied(page, '/topics/databases');
  expect(topic).toMatch(/\n- \[\*\*5432\*\* [^\]]+\]\(<http[^>]+\/ports\/5432>\) /);
  expect(topic).toContain('\n| Port | Found there | Assigned to |\n| --- | --- | --- |\n');
  const block = await copied(page, '/ports/blocks/0-255');
  expect(block).toMatch(/\n\| \[22\]\(<http[^>]+\/ports\/22>\) \| ssh \| [^|]+ \| assigned \| assigned \|\n/);
  expect(block).toMatch(/\n\n<http[^\n]+\/ports\/blocks\/0-255>\n$/);
});

/** Each with what its Markdown must have; all have the address, one title and no trace of buttons and fields. */
const COPIED = [
  [
    '/',
    [
      /^# What is on that port\?\n\nYou have met a number/,
      /\n- \[\*\*0–1023\*\* System Ports\]\(<http[^>]+\/ranges\/system-ports>\) /,
      /\n## \[By topic\]\(<http[^>]+\/topics>\)\n\n\[[^\]]+\]\(<[^>]+>\), \[/,
    ],
  ],
  [
    '/ports',
    [
      /^# All ports\n\n65,536 numbers/,
      /\n### \[System Ports\]\(<http[^>]+>\), 0–1023\n\n\|  \|  \|\n\| --- \| --- \|\n\| TCP \| \d+ assigned, /,
      /\n\| Year \| Registered \|\n\| --- \| --- \|\n\| \d{4} \| \d+ \|\n/,
      /\n\| Ports \| TCP \| UDP \| Reserved \| Free \| Articles \|\n/,
      /\n\| \[0–255\]\(<http[^>]+\/ports\/blocks\/0-255>\) \| \d+ \|/,
    ],
  ],
  ['/services', [/^# Service names\n/, /\n- \[\*\*A\*\* \d+\]\(<http[^>]+\/services\/by\/a>\)\n/]],
  [
    '/services/by/x',
    [
      /^# Service names: X\n\n\| Name \| Ports \| Description \|\n/,
      /\n\| \[x11\]\(<http[^>]+\/services\/x11>\) \| 6000–6063 \| X Window System \|\n/,
    ],
  ],
  ['/topics', [/^# Ports by topic\n/, /\n- \[Databases\]\(<http[^>]+>\) [^\n]+ Articles: \d+\n/]],
  ['/about', [/^# About, sources and licences\n/, /\n## Licences\n/]],
  [
    '/api/v1',
    [
      /^# JSON for programs\n/,
      /\n- \[\/api\/v1\/ports\/8\.json\]\(<http[^>]+>\): 256 ports a file/,
      /\n```\n[^`]*\bcurl [^`]*[^\n]\n```\n/,
    ],
  ],
  [
    '/commands',
    [
      /^# All commands for a port\n\nWhat listens/,
      /\n## Linux\n/,
      /\n## Windows\n/,
      /\n```\nsudo ss [^\n]+\n```\n/,
    ],
  ],
] as const;

for (const [path, parts] of COPIED) {
  test(`${path} is copied whole and readable`, async ({ page }) => {
    await watchShifts(page);
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => window.layoutShift)).toBe(0);
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    for (const part of parts) expect(copied).toMatch(part);
    expect(copied.trimEnd().endsWith(`${path}>`)).toBe(true);
    expect(copied.match(/^# /gm)).toHaveLength(1);
    expect(copied.replace(/^```\n[^`]*^```$/gm, 'code')).not.toMatch(
      /\bCopy\b|^Port$|Operating system|\]\(<\/|\n{3}| \n|undefined/m,
    );
  });
}

test('where copying is allowed at the moment of a press only, as in Safari, every button copies', async ({
  page,
}) => {
  await page.addInitScript(() => {
    let pressed = false;
    addEventListener('click', () => (pressed = true), true);
    addEventListener('click', () => (pressed = false));
    const { clipboard } = navigator;
    const [write, writeText] = [clipboard.write.bind(clipboard), clipboard.writeText.bind(clipboard)];
    const refused = () =>
      Promise.reject(new DOMException('Not at the moment of a press.', 'NotAllowedError'));
    clipboard.write = (items) => (pressed ? write(items) : refused());
    clipboard.writeText = (text) => (pressed ? writeText(text) : refused());
  });
  const status = page.getByRole('status').filter({ hasText: 'Copied' });
  expect(await copied(page, '/ports/2203')).toContain('2203');
  await page.reload();
  await page
    .getByRole('button', { name: /^Copy: sudo ss/ })
    .first()
    .click();
  await expect(status).toBeAttached();
  await page.goto('/decode');
  await page.locator('#paste').fill('tcp LISTEN 0 1 0.0.0.0:22 0.0.0.0:*\n');
  for (const name of ['Copy as Markdown', 'Copy as TSV']) {
    await page.locator('port-decoder').getByRole('button', { name }).click();
    await expect(page.locator('port-decoder [role=status]')).toContainText(`Copied as ${name.slice(8)}`);
  }
});

test('pressed twice, the button says in the end what it does', async ({ page }) => {
  await page.clock.install();
  await page.goto('/ports/2205');
  const button = page.getByRole('button', { name: /Copy as Markdown|Copied/ });
  await button.click();
  await expect(button).toHaveText('Copied');
  await page.clock.runFor(600);
  await button.click();
  await page.clock.runFor(1500);
  await expect(button).toHaveText('Copied');
  await page.clock.runFor(2500);
  await expect(button).toHaveText('Copy as Markdown');
});
