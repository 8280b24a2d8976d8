import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createShapeTree, type Shape } from '#build/stamping/shape.ts';
import { portPages } from '#build/stamping/stamped-routes.ts';
import { ROOT } from './built-site.ts';

/** Beside the built site: Astro moves files between its folders, so they must be on one disk. */
const plain = mkdtempSync(`${ROOT}-plain-`);
afterAll(() => rmSync(plain, { recursive: true, force: true }));

/** The first and the last port of every shape: those between are filled in from the same template. */
function samplePorts(): readonly string[] {
  const route = portPages('.');
  const measure = createShapeTree(route.toldApart);
  const ends = new Map<Shape, [first: string, last: string]>();
  for (let port = 0; port <= 65_535; port += 1) {
    const model = route.modelOf(`/ports/${port}`);
    if (model === undefined) continue;
    const { shape } = measure(model);
    ends.set(shape, [ends.get(shape)?.[0] ?? String(port), String(port)]);
  }
  console.info(`${ends.size} shapes of port pages`);
  return [...new Set([...ends.values()].flat())];
}

test('Astro alone makes the same bytes: ports of every shape, and every other page', () => {
  const ports = samplePorts();
  const { status, stderr } = spawnSync('astro', ['build', '--silent', '--outDir', plain], {
    env: {
      ...process.env,
      BUILD_PLAIN: '1',
      BUILD_PORTS: ports.join(','),
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
    shell: process.platform === 'win32',
  });
  expect(status, String(stderr)).toBe(0);
  const pages = readdirSync(plain, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  const different = pages.filter(
    (name) => !readFileSync(join(plain, name)).equals(readFileSync(join(ROOT, name))),
  );
  expect(pages.length).toBeGreaterThan(ports.length + 7000);
  expect(different).toEqual([]);
}, 600_000);
