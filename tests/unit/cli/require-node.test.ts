import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Runs a command of ours in a Node that says it is another version. */
function runAs(version: string, file: string) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  return spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, file],
    { encoding: 'utf8' },
  );
}

test.each(['20.20.2', '22.18.0', '9.0.0'])('Node %s is refused, with what is needed', (version) => {
  const { status, stderr } = runAs(version, 'src/cli/require-node.mjs');
  expect(status).toBe(1);
  expect(stderr).toContain(`Node 24 or newer is needed, this is ${version}.`);
});

test.each(['24.0.0', '26.10.0', '100.0.0'])('Node %s is taken', (version) => {
  expect(runAs(version, 'src/cli/require-node.mjs')).toMatchObject({ status: 0, stderr: '' });
});

test.each(['build.mjs', 'start.ts', 'article-check.ts', 'article-new.ts', 'links-external.ts'])(
  '%s says it before anything else',
  (file) => {
    const { status, stdout, stderr } = runAs('22.18.0', `src/cli/${file}`);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^Node 24 or newer is needed/);
  },
);
