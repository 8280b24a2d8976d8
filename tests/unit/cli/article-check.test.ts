import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SAMPLE } from '../build/article-check/sample.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'articles-'));
  mkdirSync(join(root, 'content/ports'), { recursive: true });
  for (const file of ['content/rfcs.json', 'content/rfc-service-names.json']) {
    copyFileSync(file, join(root, file));
  }
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

it.each([
  ['a sound article', SAMPLE, '1 article, 0 findings\n', 0],
  [
    'one with a fault',
    SAMPLE.replace('[^iana]', '[^iana][^nobody]'),
    'content/ports/514.mdx:34: a footnote names the source "nobody", which is not listed — add "- id: nobody" to `sources`, or name one of iana, rfc5426, rsyslog\n1 article, 1 finding\n',
    1,
  ],
])(
  'article:check on %s',
  (_, text, output, status) => {
    writeFileSync(join(root, 'content/ports/514.mdx'), text);
    const result = spawnSync(process.execPath, [resolve('src/cli/article-check.ts')], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(result.stderr).toBe('');
    expect(result.stdout).toBe(output);
    expect(result.status).toBe(status);
  },
  60_000,
);
