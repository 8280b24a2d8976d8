import { setImmediate } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import { isDrawn, renderCard } from '#view-models/cards/render-card.ts';

/** A thread that draws the cards it is given as SVG. */
for (const svg of z.array(z.string()).parse(workerData)) {
  if (!isDrawn(svg)) renderCard(svg);
  // Only between two turns of the event loop is the memory of a picture given back.
  await setImmediate();
}
