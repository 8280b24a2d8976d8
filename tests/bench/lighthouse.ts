import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { chromiumLaunch } from '../chromium.ts';
import { startServerProcess } from '../server/support/server-process.ts';
import { makeTemporaryFolder, removeFolder } from '../server/support/temporary-folder.ts';

/*
 * Lighthouse as on a phone, against the real server on the built site: `npm run build && npm run bench:lighthouse`, with
 * other addresses than these where some are given. Prints four scores, layout shift and what cost points. Lighthouse
 * itself is fetched on first use: it is larger than all that is needed to build the site.
 */

const LIGHTHOUSE = 'lighthouse@13.5.0';
const PAGES = ['/', '/ports/2203', '/ports/443', '/search'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

const audit = z.object({
  title: z.string(),
  score: z.number().nullable(),
  displayValue: z.string().optional(),
});
const category = z.object({
  score: z.number().nullable(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});
const reportSchema = z.object({
  categories: z.record(z.string(), category),
  audits: z.record(z.string(), audit),
});

const folder = makeTemporaryFolder();
const server = await startServerProcess({ SITE_ROOT: 'dist', FEEDBACK_DB: join(folder, 'feedback.db') });
const { executablePath, args, env } = await chromiumLaunch();

const asked = process.argv.slice(2);
for (const path of asked.length === 0 ? PAGES : asked) show(path, measure(path));

await server.end('SIGTERM');
removeFolder(folder);

function measure(path: string): z.infer<typeof reportSchema> {
  const report = join(folder, 'report.json');
  const flags = ['--headless', ...args].join(' ');
  const options = ['--quiet', '--output=json', `--output-path=${report}`, `--chrome-flags=${flags}`];
  const { status } = spawnSync(
    'npx',
    ['--yes', LIGHTHOUSE, server.url + path, `--only-categories=${CATEGORIES.join(',')}`, ...options],
    { env: { ...env, CHROME_PATH: executablePath }, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (status !== 0)
    throw new Error(`Lighthouse ended with ${status} on ${path}; its reason is printed above.`);
  return reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
}

function show(path: string, { categories, audits }: z.infer<typeof reportSchema>): void {
  const scores = CATEGORIES.map((name) => `${name} ${Math.round((categories[name]?.score ?? 0) * 100)}`);
  const shift = audits['cumulative-layout-shift']?.displayValue;
  console.log(`${path.padEnd(14)} ${scores.join(', ')}; layout shift ${shift ?? 'unknown'}`);
  for (const { id, weight } of Object.values(categories).flatMap(({ auditRefs }) => auditRefs)) {
    const { title, score, displayValue = '' } = audits[id] ?? { title: id, score: null };
    if (weight > 0 && score !== null && score < 1) console.log(`  ${score} ${title} ${displayValue}`);
  }
}
