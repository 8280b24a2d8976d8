/**
 * How long the registry takes to load, and how much memory: each run in a process of its own, as a
 * build starts. Prints figures and asserts nothing. Run it with `node tests/bench/registry-load.ts`.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { LAST_PORT } from '#domain/port-number.ts';
import { loadRegistry } from '#registry/load-registry.ts';

const RUNS = 5;

if (process.argv.includes('--one')) {
  const before = process.memoryUsage.rss();
  const cpu = process.cpuUsage();
  const start = performance.now();
  const registry = loadRegistry();
  const loaded = performance.now();
  const { user, system } = process.cpuUsage(cpu);
  for (let port = 0; port <= LAST_PORT; port++) registry.port(port);
  const looked = performance.now();
  for (let port = 0; port <= LAST_PORT; port++) registry.port(port);
  const again = performance.now();
  const peak = process.resourceUsage().maxRSS / 1024;
  const line = [
    loaded - start,
    (user + system) / 1000,
    looked - loaded,
    again - looked,
    before / 1024 / 1024,
    peak,
  ];
  console.log(line.map((figure) => figure.toFixed(1)).join(' '));
} else {
  console.log('load ms | load CPU ms | first look at all ports ms | second ms | empty process MB | peak MB');
  for (let run = 1; run <= RUNS; run++) {
    process.stdout.write(execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--one']));
  }
}
