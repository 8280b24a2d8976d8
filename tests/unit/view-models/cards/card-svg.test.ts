import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, describe, expect, it } from 'vitest';
import { getCards } from '#view-models/cards/all-cards.ts';
import { CARD_HEIGHT, CARD_WIDTH, cardSvg, linesOf, sizeFor } from '#view-models/cards/card-svg.ts';
import { drawCard, renderCard } from '#view-models/cards/render-card.ts';

const folder = mkdtempSync(join(tmpdir(), 'cards-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [hostile] = getCards([
  { port: 65_535, title: '</svg><script>&"\u0007', registry: { tcp: ['<a&b>'], udp: 'unassigned' } },
]).filter(({ name }) => name === '65535');

/** Width and height from the header of a PNG file. */
function sizeOf(png: Uint8Array<ArrayBuffer>): readonly [number, number] {
  const view = new DataView(png.buffer);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('cards', () => {
  it('are well-formed pictures whatever the words are', () => {
    if (hostile === undefined) throw new Error('the article has no card');
    expect(XMLValidator.validate(cardSvg(hostile))).toBe(true);
  });

  it('are drawn once, and the same picture is taken from the folder afterwards', () => {
    if (hostile === undefined) throw new Error('the article has no card');
    const first = renderCard(cardSvg(hostile), folder);
    expect(sizeOf(first)).toEqual([CARD_WIDTH, CARD_HEIGHT]);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(renderCard(cardSvg(hostile), folder)).toEqual(first);
    const other = renderCard(cardSvg({ ...hostile, title: '1' }), folder);
    expect(other).not.toEqual(first);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('look as they are drawn, pixel by pixel, in less than half of the bytes', () => {
    const [card] = getCards([
      { port: 22, title: 'One Number', registry: { tcp: ['ssh'], udp: ['ssh'] } },
    ]).slice(-1);
    if (card === undefined) throw new Error('the article has no card');
    const png = renderCard(cardSvg(card), folder);
    const drawn = drawCard(cardSvg(card));
    const address = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
    const image = `<image href="${address}" width="${CARD_WIDTH}" height="${CARD_HEIGHT}"/>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}">${image}</svg>`;
    expect(new Resvg(svg).render().pixels.equals(drawn.pixels)).toBe(true);
    expect(png.length).toBeLessThan(drawn.asPng().length / 2);
  });

  it.each([
    ['22', 150],
    ['Unassigned port', 83],
    ['x'.repeat(60), 20],
    ['', 150],
  ])('set %j in size %i', (text, size) => {
    expect(sizeFor(text, 150)).toBe(size);
  });

  it('break lines at spaces and lose no word', () => {
    expect(linesOf('One Number, Two Transports', 14)).toEqual(['One Number,', 'Two Transports']);
    expect(linesOf('unbreakable', 4)).toEqual(['unbreakable']);
  });
});
