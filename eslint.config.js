import eslintPluginAstro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Which rooms of src/ a room may import from. Data walks content → schemas → domain → view-models →
 * pages → components; code may only look back along that way. `own` rooms are always allowed.
 */
const MAY_IMPORT = {
  domain: [],
  schemas: ['domain'],
  registry: ['schemas', 'domain'],
  elements: ['schemas', 'domain'],
  server: ['schemas', 'domain'],
  'view-models': ['registry', 'schemas', 'domain'],
  components: ['view-models', 'domain', 'elements'],
  layouts: ['components', 'view-models', 'domain', 'styles', 'elements'],
  pages: ['layouts', 'components', 'view-models', 'registry', 'schemas', 'domain', 'styles', 'elements'],
  build: ['elements', 'server', 'view-models', 'registry', 'schemas', 'domain'],
  cli: ['build', 'server', 'view-models', 'registry', 'schemas', 'domain'],
};

const rooms = Object.keys(MAY_IMPORT).concat('styles');

const layerRules = Object.entries(MAY_IMPORT).map(([room, allowed]) => {
  const forbidden = rooms.filter((other) => other !== room && !allowed.includes(other));
  /* A bare # would begin a comment: these are gitignore patterns. */
  const patterns = [
    {
      group: forbidden.map((other) => `\\#${other}/**`).concat('../**/../*'),
      message: `src/${room} may import only from ${[room, ...allowed].join(', ')} (see CONTRIBUTING.md, "The rooms").`,
    },
  ];
  if (room === 'domain') {
    patterns.push({
      group: ['node:*', 'astro', 'astro/*', 'astro:*', 'zod'],
      message: 'The domain is pure TypeScript: no I/O, no framework, no DOM.',
    });
  }
  if (room === 'elements') {
    patterns.push({
      group: ['node:*', 'astro', 'astro/*', 'astro:*'],
      message: 'Elements run in the browser.',
    });
  }
  return {
    files: [`src/${room}/**/*.{ts,astro}`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
});

export default defineConfig(
  globalIgnores(['dist', '.astro', 'data', 'test-results', 'playwright-report', '.cache']),
  tseslint.configs.strict,
  eslintPluginAstro.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' },
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'window',
        'document',
        'navigator',
        'fetch',
        'localStorage',
      ],
    },
  },
  {
    files: ['src/cli/**/*.{ts,mjs}', 'tests/run.ts', 'tests/bench/**/*.ts', 'tests/{build,server}/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  layerRules,
);
