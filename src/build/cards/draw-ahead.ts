import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { getCards } from '#view-models/cards/all-cards.ts';
import { cardSvg } from '#view-models/cards/card-svg.ts';
import { isDrawn } from '#view-models/cards/render-card.ts';
import { loadArticleFiles, toArticle } from '../article-check/read-articles.ts';

/**
 * Draws the cards of a first build in another thread while Astro starts and bundles. A page that comes before its card is
 * done draws it by itself, so nothing depends on this but the time.
 */
export function drawCardsAhead(): AstroIntegration {
  return {
    name: 'draw-cards-ahead',
    hooks: {
      'astro:config:setup'({ command, config }) {
        if (command !== 'build') return;
        const articles = loadArticleFiles(fileURLToPath(config.root)).flatMap(
          (file) => toArticle(file) ?? [],
        );
        const cards = getCards(articles.map(({ port, data }) => ({ ...data, port }))).map(cardSvg);
        const missing = cards.filter((svg) => !isDrawn(svg));
        if (missing.length === 0) return;
        const worker = new Worker(new URL('draw-cards.ts', import.meta.url), {
          workerData: missing,
          // Little to clear at a time, so it is done often, and the pictures outside of the heap go with it.
          resourceLimits: { maxYoungGenerationSizeMb: 1 },
        });
        worker.unref();
        // The page will meet the same fault, and tell where.
        worker.on('error', () => undefined);
      },
    },
  };
}
