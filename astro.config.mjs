import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { citations } from './src/build/citations.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  output: 'static',
  trailingSlash: 'never',
  build: { format: 'file', inlineStylesheets: 'never', concurrency: 4 },
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: { processor: satteri({ mdastPlugins: [citations] }), syntaxHighlight: false },
  integrations: [mdx({ optimize: true })],
  vite: { build: { assetsInlineLimit: 0, emptyOutDir: false } },
});
