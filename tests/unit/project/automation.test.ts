import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { buildSettingsSchema } from '#schemas/build-settings.ts';
import { readServerSettings, serverSettingsSchema } from '#schemas/server-settings.ts';
import { ARTICLES_FOLDER, readPageEdits } from '#server/page-edits.ts';

const read = (name: string): unknown => parse(readFileSync(name, 'utf8'));

const step = z
  .strictObject({
    name: z.string().optional(),
    uses: z
      .string()
      .regex(/^actions\/[a-z-]+@v\d+$/, 'only GitHub’s own actions, by version')
      .optional(),
    run: z.string().optional(),
    with: z.record(z.string(), z.unknown()).optional(),
    env: z.record(z.string(), z.string()).optional(),
  })
  .refine(({ uses, run }) => (uses === undefined) !== (run === undefined), 'a step either uses or runs');

const workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.enum(['read', 'write'])),
  concurrency: z.unknown(),
  jobs: z.record(
    z.string(),
    z.strictObject({
      'runs-on': z.string(),
      'timeout-minutes': z.int().max(60),
      environment: z.string().optional(),
      env: z.record(z.string(), z.string()).optional(),
      steps: z.array(step).min(1),
    }),
  ),
});

describe.each(globSync('.github/workflows/*.yml'))('%s', (name) => {
  const steps = Object.values(workflow.parse(read(name)).jobs).flatMap((job) => job.steps);

  it('runs only scripts that exist', () => {
    const { scripts } = z
      .looseObject({ scripts: z.record(z.string(), z.string()) })
      .parse(read('package.json'));
    const called = steps.flatMap(({ run }) =>
      [...(run ?? '').matchAll(/npm run (?:--\S+ )*([\w:]+)/g)].map(([, script]) => script ?? ''),
    );
    expect(called.filter((script) => scripts[script] === undefined)).toEqual([]);
  });

  it('calls only files that are there and can be run', () => {
    const files = steps.flatMap(({ run }) => /^\.[\w./-]+/.exec(run ?? '')?.[0] ?? []);
    for (const file of files) accessSync(file, constants.X_OK);
  });

  // Bash is what runs them; on Windows there may be none.
  it.skipIf(process.platform === 'win32')('has scripts that bash can read', () => {
    for (const { run } of steps) execFileSync('bash', ['-n'], { input: run ?? '' });
  });

  it('builds with settings that the build knows', () => {
    const given = steps
      .filter(({ run }) => run?.includes('npm run build'))
      .flatMap(({ env }) => Object.keys(env ?? {}));
    expect(given.filter((setting) => !(setting in buildSettingsSchema.shape))).toEqual([]);
  });

  it('says at its head which variables and secrets it needs', () => {
    const text = readFileSync(name, 'utf8');
    const [head = ''] = /^(?:#.*\n)*/.exec(text) ?? [];
    const needed = Array.from(text.matchAll(/\$\{\{ (?:vars|secrets)\.(\w+)/g), ([, needed]) => needed ?? '');
    expect(needed.filter((one) => !head.includes(one))).toEqual([]);
  });

  it('keeps texts from outside out of its scripts', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });
});

describe.each(
  globSync('.github/ISSUE_TEMPLATE/[!c]*.yml').concat('.github/ISSUE_TEMPLATE/command-failed.yml'),
)('%s', (name) => {
  const field = z.looseObject({
    type: z.enum(['input', 'textarea', 'dropdown']),
    id: z.string().regex(/^[a-z]+$/),
    attributes: z.looseObject({ label: z.string() }),
    validations: z.strictObject({ required: z.boolean() }).optional(),
  });

  it('is a form', () => {
    const form = z
      .strictObject({
        ...{ name: z.string(), description: z.string(), title: z.string(), labels: z.array(z.string()) },
        body: z.array(field).min(3),
      })
      .parse(read(name));
    expect(new Set(form.body.map(({ id }) => id)).size).toBe(form.body.length);
  });
});

describe('the container', () => {
  const lines = readFileSync('.container/Containerfile', 'utf8').replaceAll('\\\n', ' ').split('\n');

  it('copies only what is there, and runs as nobody special', () => {
    const copied = lines
      .filter((line) => /^COPY (?!--from)/.test(line))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(copied.filter((name) => !existsSync(name))).toEqual([]);
    expect(lines.findIndex((line) => line === 'USER node')).toBeGreaterThan(-1);
    expect(lines.filter((line) => line.startsWith('FROM ')).every((line) => /:24-slim\b/.test(line))).toBe(
      true,
    );
  });

  it('has the articles where the server looks for them, since the report tells of their last edits', () => {
    const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
    const placed = last
      .filter((line) => line.startsWith('COPY '))
      .map((line) => resolve(line.split(' ').at(-1) ?? ''));
    expect(placed).toContain(ARTICLES_FOLDER);
    expect(readPageEdits().get('/ports/2203')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('runs only npm scripts that exist, and passes on settings that the build knows', () => {
    const { scripts } = z
      .looseObject({ scripts: z.record(z.string(), z.string()) })
      .parse(read('package.json'));
    const called = Array.from(lines.join('\n').matchAll(/npm run ([\w:]+)/g), ([, script]) => script ?? '');
    expect(called.filter((script) => scripts[script] === undefined)).toEqual([]);
    const passed = lines.flatMap((line) => /^ARG (\w+)/.exec(line)?.[1] ?? []);
    expect(passed.filter((setting) => !(setting in buildSettingsSchema.shape))).toEqual([]);
  });

  it('starts a file that exists with settings that the server knows', () => {
    const command = lines.find((line) => line.startsWith('CMD ')) ?? '';
    expect(existsSync(/"(src\/[^"]+)"/.exec(command)?.[1] ?? '')).toBe(true);
    const settings = (lines.find((line) => line.startsWith('ENV ')) ?? '').slice(4).split(' ');
    const environment = Object.fromEntries(settings.map((setting) => setting.split('=')));
    const known = ['NODE_ENV', ...Object.keys(serverSettingsSchema.shape)];
    expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
    expect(readServerSettings(environment)).toMatchObject({ ok: true });
  });
});

describe('the compose file', () => {
  const service = z.looseObject({
    environment: z.record(z.string(), z.string()),
    depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).optional(),
    volumes: z.array(z.string()).optional(),
    image: z.string().regex(/:\d/, 'an image by version').optional(),
    build: z
      .strictObject({ context: z.string(), dockerfile: z.string(), args: z.record(z.string(), z.string()) })
      .optional(),
  });
  const compose = z
    .strictObject({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.null()) })
    .parse(read('.container/compose.yaml'));

  it('sets only what the server knows, and the server takes it', () => {
    const given = Object.entries(compose.services['site']?.environment ?? {});
    const environment = Object.fromEntries(
      given.map(([name, value]) => [
        name,
        value.replace(/\$\{\w+:([-?])([^}]*)\}/g, (_, kind, text) => (kind === '-' ? text : 'secret1')),
      ]),
    );
    expect(Object.keys(environment).filter((name) => !(name in serverSettingsSchema.shape))).toEqual([]);
    expect(readServerSettings(environment)).toMatchObject({ ok: true });
  });

  it('builds from a file that is there, with arguments that it takes', () => {
    for (const { build, image } of Object.values(compose.services)) {
      expect((build === undefined) !== (image === undefined)).toBe(true);
      if (build === undefined) continue;
      const file = readFileSync(join('.container', build.context, build.dockerfile), 'utf8');
      for (const name of Object.keys(build.args)) expect(file).toMatch(new RegExp(`^ARG ${name}\\b`, 'm'));
    }
  });

  it('names only services and volumes that it has, and no password', () => {
    for (const { depends_on: others, volumes, environment } of Object.values(compose.services)) {
      expect(Object.keys(others ?? {}).every((name) => name in compose.services)).toBe(true);
      expect((volumes ?? []).every((volume) => (volume.split(':')[0] ?? '') in compose.volumes)).toBe(true);
      expect(environment['POSTGRES_PASSWORD'] ?? '${').toContain('${');
    }
  });
});

it('README tells of every setting', () => {
  const readme = readFileSync('README.md', 'utf8');
  const settings = Object.keys({ ...serverSettingsSchema.shape, ...buildSettingsSchema.shape });
  expect(settings.filter((name) => !readme.includes(`\`${name}`))).toEqual([]);
});

describe('.github/workflows/registry-update.yml', () => {
  const name = '.github/workflows/registry-update.yml';
  const steps = Object.values(workflow.parse(read(name)).jobs).flatMap((job) => job.steps);
  const token = '${{ secrets.REGISTRY_UPDATE_TOKEN || github.token }}';

  // GitHub starts no workflow for what its own token has pushed or opened.
  it('pushes and opens its pull request with a token that starts the checks', () => {
    expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with).toMatchObject({ token });
    expect(steps.find(({ run }) => run?.includes('gh pr create'))?.env).toMatchObject({ GH_TOKEN: token });
  });

  it('says at its head what the token may do, and what the repository must allow without it', () => {
    const [head = ''] = /^(?:#.*\n)*/.exec(readFileSync(name, 'utf8')) ?? [];
    expect(head.replace(/\n# /g, ' ')).toMatch(
      /REGISTRY_UPDATE_TOKEN.*contents.*pull requests.*Allow GitHub Actions to create and approve pull requests/is,
    );
  });
});
