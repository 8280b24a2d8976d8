import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nginxSite } from '#build/hosting/nginx-site.ts';
import { headersFile } from '#build/hosting/headers-file.ts';
import { readHostPolicy } from '#build/hosting/host-policy.ts';
import { vercelConfig } from '#build/hosting/vercel-config.ts';
import { inlineScriptHashes } from '#server/site-security.ts';
import { observatoryGrade } from '../server/observatory.ts';

const ROOT = 'dist';

/** Every kind of page, and of the port pages, which are all of one kind, every 64th. */
const pages = globSync('**/*.html', { cwd: ROOT }).filter(
  (name) => !/^ports\/\d+\.html$/.test(name) || Number.parseInt(name.slice(6), 10) % 64 === 0,
);

const isBuilt = existsSync(join(ROOT, 'index.html'));
if (!isBuilt) process.stderr.write('Not tried: the built site. Run `npm run build` first.\n');

describe.skipIf(!isBuilt)('the built site', () => {
  const policy = isBuilt ? readHostPolicy(ROOT) : undefined;

  it('has pages to look at', () => {
    expect(pages.length).toBeGreaterThan(5);
  });

  it('runs no inline script but the one that the policy names', () => {
    const allowed = policy?.security.find(([name]) => name === 'Content-Security-Policy')?.[1] ?? '';
    expect(allowed.match(/'sha256-[^']+'/g)).toHaveLength(1);
    const strangers = pages.filter((name) => {
      const hashes = inlineScriptHashes(readFileSync(join(ROOT, name), 'utf8'));
      return hashes.some((hash) => !allowed.includes(`'${hash}'`));
    });
    expect(strangers).toEqual([]);
  });

  it('has no inline style and no inline handler', () => {
    const strangers = pages.filter((name) => {
      const html = readFileSync(join(ROOT, name), 'utf8');
      return /<style\b|<[^<>]+\s(?:style|on[a-z]+)\s*=\s*["']/i.test(html);
    });
    expect(strangers).toEqual([]);
  });

  it('is graded A+ by the rules of the HTTP Observatory on every kind of page', () => {
    const fields = policy?.security.map(([name, value]) => [name.toLowerCase(), value]) ?? [];
    const headers: Record<string, string> = Object.fromEntries(fields);
    const lesser = pages.filter((name) => {
      return observatoryGrade(headers, readFileSync(join(ROOT, name), 'utf8')).score < 130;
    });
    expect(lesser).toEqual([]);
  });

  it('carries host files that say what the server says', () => {
    if (policy === undefined) throw new Error('no policy');
    const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
    expect(read('_headers')).toBe(headersFile(policy));
    expect(read('vercel.json')).toBe(vercelConfig(policy));
    expect(read('nginx.conf')).toBe(nginxSite(policy));
  });
});
