import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const FONT = '@expo-google-fonts/inter';
const FONT_FILES = ['400Regular/Inter_400Regular.ttf', '700Bold/Inter_700Bold.ttf'];

/** A new number makes all cards anew: for a change of the renderer or its fonts, which the SVG does not show. */
const RENDERING = 1;

/** The card's picture as PNG: drawn once, then kept in `folder` under the hash of what it is drawn from. */
export function renderCard(svg: string, folder = 'node_modules/.cache/cards'): Uint8Array<ArrayBuffer> {
  const file = join(folder, `${hash('sha256', `${RENDERING} ${svg}`).slice(0, 24)}.png`);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const png = new Uint8Array(drawPng(svg));
  mkdirSync(folder, { recursive: true });
  // Renamed when it is whole: a build that is interrupted leaves no half picture.
  writeFileSync(`${file}.${process.pid}`, png);
  renameSync(`${file}.${process.pid}`, file);
  return png;
}

function drawPng(svg: string): Buffer {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const fontFiles = FONT_FILES.map((name) => require.resolve(`${FONT}/${name}`));
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' };
  return new Resvg(svg, { font }).render().asPng();
}
