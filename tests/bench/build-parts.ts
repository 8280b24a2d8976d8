import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { portPages } from '#build/stamping/stamped-routes.ts';

/** What a command took, with its children. */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly megabytes: number;
}

/** Runs a command under GNU time. Throws where it fails. */
export function timed(
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = process.cwd(),
): Cost {
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', 'COST %e %U %S %M', ...command], {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', UV_THREADPOOL_SIZE: '2', ...env },
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const [wall = NaN, user = NaN, system = NaN, kilobytes = NaN] =
    /COST (\S+) (\S+) (\S+) (\d+)/.exec(stderr)?.slice(1).map(Number) ?? [];
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stderr}`);
  return { wall, cpu: user + system, megabytes: Math.round(kilobytes / 1024) };
}

/** What stands in a page between two marks, these left out. Throws where one of them is missing: the pages have changed, the bench has not. */
function between(html: string, start: string, end: string): string {
  const from = place(html, start, 0) + start.length;
  return html.slice(from, place(html, end, from));
}

function place(html: string, text: string, from: number): number {
  const index = html.indexOf(text, from);
  if (index < 0) throw new Error(`The pages no longer have ${text}: look at tests/bench/build-parts.ts.`);
  return index;
}

/** Hugo's site: a content file for each port that our build made without an article; what all pages share is copied. */
export function makeHugoSite(folder: string, ours: string): readonly string[] {
  cpSync('tests/bench/hugo', folder, { recursive: true });
  mkdirSync(join(folder, 'content/ports'), { recursive: true });
  const route = portPages('.');
  const ports = readdirSync(join(ours, 'ports'))
    .filter((name) => /^\d+\.html$/.test(name))
    .map((name) => name.slice(0, -5));
  const made = ports.filter((port) => {
    const page = route.modelOf(`/ports/${port}`);
    if (page === undefined) return false;
    const html = readFileSync(join(ours, 'ports', `${port}.html`), 'utf8');
    const rangeText = between(html, `What range port ${port} belongs to</h2><p>`, ` <a href="/ranges/`);
    writeFileSync(join(folder, 'content/ports', `${port}.md`), JSON.stringify({ page, rangeText }, null, 1));
    return true;
  });
  const html = readFileSync(join(ours, 'ports', `${made[0]}.html`), 'utf8');
  const partial = (name: string, text: string): void =>
    writeFileSync(join(folder, 'layouts/partials', name), text);
  partial('head.html', `<script>((d,${between(html, '<script>((d,', '<main id="main">')}`);
  partial(
    'form-before.html',
    `<feedback-form>${between(html, '<feedback-form>', '<input type="hidden" name="page"')}`,
  );
  partial('form-after.html', html.slice(place(html, '<input name="website"', 0)));
  return made;
}
