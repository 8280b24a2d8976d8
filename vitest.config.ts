import { defineConfig } from 'vitest/config';

const project = (name: string, testTimeout: number) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout, hookTimeout: 120_000 },
});

/** `unit` is pure and quick; `server` starts real databases; `build` reads the built site in dist/. */
export default defineConfig({
  test: { projects: [project('unit', 10_000), project('server', 60_000), project('build', 120_000)] },
});
