import type { Plugin } from 'vite';

const files = (folder: string, ...names: readonly string[]): RegExp =>
  new RegExp(`[\\\\/]src[\\\\/]${folder.replaceAll('/', '[\\\\/]')}[\\\\/](?:${names.join('|')})\\.ts$`);

/** Small modules that several lazy scripts share: one file each line, where the bundler would make a file of each module. */
const TOGETHER = {
  shared: [
    files('domain', 'assignment-status', 'port-number', 'port-range', 'topic', 'transport-protocol'),
    files('domain/strings', 'fill'),
    files('elements', 'part', 'tool-words'),
  ],
  atlas: [
    files('domain', 'ephemeral-ranges'),
    files('domain/port-map', 'atlas-format'),
    files('elements', 'load-atlas'),
  ],
  search: [
    files('domain/search', 'hit-summary', 'outcome-text', 'search-filters', 'search-strings'),
    files('elements/search', 'hit-element', 'search-words'),
  ],
};

const groups = Object.entries(TOGETHER).map(([name, tests]) => ({
  name,
  test: (id: string) => tests.some((test) => test.test(id)),
  minShareCount: 2,
}));

const PRELOAD_HELPER = '\0vite/preload-helper.js';

/**
 * How the browser's scripts become files: one on every page, complete in itself, and few that it fetches where they are
 * needed. What scripts share with the one on every page is in that one, as long as it is the only entry: so no page has
 * another `<script>`, see `src/elements/few-pages.ts`.
 */
export function scripts(): Plugin {
  return {
    name: 'scripts',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    configEnvironment: (name) =>
      name === 'client'
        ? {
            build: {
              modulePreload: false,
              rolldownOptions: {
                // The bundler asks for this where files are grouped without what they import.
                preserveEntrySignatures: 'allow-extension',
                output: { codeSplitting: { includeDependenciesRecursively: false, groups } },
              },
            },
          }
        : undefined,
    /** Vite's helper fetches the style sheets of lazy scripts. None of ours has any, and it would weigh 0.7 KB on every page. */
    load: (id) => (id === PRELOAD_HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
