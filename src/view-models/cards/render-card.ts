import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { type RenderedImage, Resvg } from '@resvg/resvg-js';
import { indexedPicture } from '../png/indexed-picture.ts';
import { indexedPng } from '../png/indexed-png.ts';

const FONT = '@expo-google-fonts/inter';
const FONT_FILES = ['400Regular/Inter_400Regular.ttf', '700Bold/Inter_700Bold.ttf'];

/** A new number makes all cards anew: for a change of the renderer or its fonts, which the SVG does not show. */
const RENDERING = 2;

const FOLDER = 'node_modules/.cache/cards';

const fileOf = (svg: string, folder: string): string =>
  join(folder, `${hash('sha256', `${RENDERING} ${svg}`).slice(0, 24)}.png`);

/** Whether a card's picture is there already. */
export function isDrawn(svg: string, folder = FOLDER): boolean {
  return existsSync(fileOf(svg, folder));
}

/** The card's picture as PNG: drawn once, then kept in `folder` under the hash of what it is drawn from. */
export function renderCard(svg: string, folder = FOLDER): Uint8Array<ArrayBuffer> {
  const file = fileOf(svg, folder);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const png = pngOf(drawCard(svg));
  mkdirSync(folder, { recursive: true });
  // Renamed when it is whole: a build that is interrupted leaves no half picture.
  const part = `${file}.${process.pid}.${threadId}`;
  writeFileSync(part, png);
  renameSync(part, file);
  return png;
}

/** The card's pixels. */
export function drawCard(svg: string): RenderedImage {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const fontFiles = FONT_FILES.map((name) => require.resolve(`${FONT}/${name}`));
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' };
  return new Resvg(svg, { font }).render();
}

/** Nearly as small as it gets, in a ninth of the time. */
const LEVEL = 6;

function pngOf(drawn: RenderedImage): Uint8Array<ArrayBuffer> {
  const picture = indexedPicture(drawn.pixels, drawn.width, drawn.height);
  return picture === undefined ? new Uint8Array(drawn.asPng()) : indexedPng(picture, LEVEL);
}
