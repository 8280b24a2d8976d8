import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OFFICIAL_FOLDER } from '#registry/official-snapshot.ts';
import { readRegistryNews, type RegistryNews } from '#registry/registry-news.ts';
import { updateRegistry } from '../../../src/cli/registry-update/update-registry.ts';
import { registryFile } from '../../server/registry-file.ts';
import { projectRoot } from '../support/project-root.ts';

let root: string;

/** A project of its own, so that it makes no difference what registry this one has loaded. */
beforeAll(() => {
  root = projectRoot(mkdtempSync(path.join(tmpdir(), 'registry-news-')));
});

beforeEach(() => {
  rmSync(path.join(root, OFFICIAL_FOLDER), { recursive: true, force: true });
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

const changeOf = (news: RegistryNews, port: number, transport: string) =>
  news.changes.find((change) => change.port === port && change.transport === transport)?.kind;

/** The news after a made-up official file of a date was taken. */
async function newsWith(updated: string): Promise<RegistryNews> {
  const from = path.join(root, 'official.csv');
  writeFileSync(from, registryFile({ updated, extra: ['new-one,400,tcp,New,,,,,,,,'] }));
  await updateRegistry({ from, root, acceptRemovals: true });
  return readRegistryNews(root);
}

describe('without an official file', () => {
  it('tells what the newer data has and the older has not', () => {
    const news = readRegistryNews(root);
    expect(news.since < news.asOf).toBe(true);
    expect(news.changes.length).toBeGreaterThan(20);
    expect(changeOf(news, 300, 'tcp')).toBe('assigned');
    expect(changeOf(news, 831, 'tcp')).toBe('de-assigned');
  });

  it.each([
    [443, 'tcp', 'assigned then and now'],
    [24, 'tcp', 'assigned without a name, which the older data does not show'],
    [27_005, 'tcp', 'inside a range, which the older data does not show'],
    [50_000, 'tcp', 'dynamic'],
  ])('is silent about %i/%s: %s', (port, transport) => {
    expect(changeOf(readRegistryNews(root), port, transport)).toBeUndefined();
  });
});

describe('with an official file', () => {
  it('tells what it has beyond the built-in data', async () => {
    const news = await newsWith('2026-08-01');
    expect([news.since, news.asOf]).toEqual(['2026-07', '2026-08-01']);
    expect(changeOf(news, 400, 'tcp')).toBe('renamed');
    expect(changeOf(news, 443, 'tcp')).toBe('de-assigned');
  });

  it('tells what one that is older than the built-in data has beyond the data before that', async () => {
    const news = await newsWith('2026-02-13');
    expect([news.since, news.asOf]).toEqual(['2023-05', '2026-02-13']);
    expect(changeOf(news, 443, 'tcp')).toBe('de-assigned');
    // Assigned in the built-in data only: the site shows it as unassigned, so that is no news of it.
    expect(changeOf(news, 4480, 'tcp')).toBeUndefined();
  });
});
