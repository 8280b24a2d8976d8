import { spawn, spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadRegistry } from '#registry/load-registry.ts';
import { createPortSite } from '#server/port-site.ts';
import { getApiExamples } from '#view-models/api-examples.ts';
import { getApiPorts } from '#view-models/api-ports.ts';
import { type SiteServer, startSiteServer } from './site-server.ts';

const entries = getApiPorts(loadRegistry(), 8);
const files = { 'ports/2203.html': '<h1>Port 2203</h1>', 'api/v1/ports/8.json': JSON.stringify(entries) };

let site: SiteServer;
beforeAll(async () => {
  site = await startSiteServer(files, (root) => createPortSite({ root }));
});
afterAll(() => site.close());

const RUNNERS = {
  curl: ['sh', ['-c']],
  JavaScript: [process.execPath, ['--input-type=module', '--eval']],
  Python: ['python3', ['-c']],
  PowerShell: ['pwsh', ['-NoProfile', '-Command']],
} as const;

const isThere = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

for (const { language } of getApiExamples('')) {
  const [program, options] = RUNNERS[language];
  const tool = language === 'curl' ? 'curl' : program;
  if (!isThere(tool)) process.stderr.write(`Not tried: the ${language} example. ${tool} is not installed.\n`);

  it.skipIf(!isThere(tool))(`the ${language} example tells what is on 2203`, async () => {
    const example = getApiExamples(`http://127.0.0.1:${site.port}`).find((one) => one.language === language);
    const child = spawn(program, [...options, example?.code ?? ''], { stdio: ['ignore', 'pipe', 'inherit'] });
    const said = await text(child.stdout);
    expect(said).toMatch(/assigned[ ]+b2-runtime/);
    if (language === 'curl') expect(said).toContain('"services":[{"name":"b2-runtime"');
  });
}
