import mdx from '@astrojs/mdx';
import { defineConfig, envField } from 'astro/config';
import { articleCheck } from './src/build/article-check-integration.ts';
import { drawCardsAhead } from './src/build/cards/draw-ahead.ts';
import { feedbackInDev } from './src/build/feedback-dev-integration.ts';
import { serviceWorker } from './src/build/offline/service-worker.ts';
import { hostFiles } from './src/build/hosting/host-files.ts';
import { MARKDOWN } from './src/build/markdown.ts';
import { pages } from './src/build/pages.ts';
import { scripts } from './src/build/scripts.ts';

export default defineConfig({
  site: process.env.SITE_URL || 'http://localhost:4321',
  output: 'static',
  trailingSlash: 'never',
  build: { format: 'file', inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  markdown: MARKDOWN,
  env: {
    schema: {
      /** Where votes go when the site is on a static host: the whole address of another `/api/feedback`. */
      FEEDBACK_ENDPOINT: envField.string({ context: 'server', access: 'public', url: true, optional: true }),
      /** Where the files of this repository are edited: articles get a link, such as `<EDIT_URL>/content/ports/22.mdx`. */
      EDIT_URL: envField.string({ context: 'server', access: 'public', url: true, optional: true }),
      /** Authors' shortcut: only these port pages, such as `0-99,443`. Empty: all of them. */
      BUILD_PORTS: envField.string({ context: 'server', access: 'public', optional: true }),
    },
  },
  integrations: [
    drawCardsAhead(),
    articleCheck(),
    mdx({ optimize: true }),
    feedbackInDev(),
    serviceWorker(),
    hostFiles(),
    pages(),
  ],
  vite: {
    plugins: [scripts()],
    build: { assetsInlineLimit: 0 },
    // The names of these files stand in 65,536 pages.
    environments: {
      client: {
        build: {
          rollupOptions: {
            output: { entryFileNames: '_astro/[hash].js', assetFileNames: '_astro/[hash][extname]' },
          },
        },
      },
    },
  },
});
