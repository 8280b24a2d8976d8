import { filteredCell } from '#domain/port-map/map-filter.ts';
import type { MapFilter } from '#domain/port-map/map-filter.ts';
import { columnOf, MAP_SIDE, rowOf } from '#domain/port-map/map-view.ts';
import type { MapView } from '#domain/port-map/map-view.ts';
import type { PortAtlas } from '#domain/port-map/port-atlas.ts';
import { PORT_COUNT } from '#domain/port-number.ts';
import type { PortNumber } from '#domain/port-number.ts';
import type { Palette, Rgb } from './palette.ts';

/** Dimmed cells keep this share of their colour. */
const DIMMED = 0.14;
/** From these cell sizes on (CSS pixels) there is room for lines between cells, for numbers, for names. */
const ROOM_FOR_LINES = 8;
const ROOM_FOR_NUMBERS = 22;
const ROOM_FOR_NAMES = 52;

function mix(color: Rgb, paper: Rgb, share: number): Rgb {
  const channel = (index: 0 | 1 | 2): number => color[index] * share + paper[index] * (1 - share);
  return [channel(0), channel(1), channel(2)];
}

/** One pixel a cell: redrawn only when data, filter or theme change; panning and zooming only stretch it. */
export function paintCells(atlas: PortAtlas, filter: MapFilter, palette: Palette): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = MAP_SIDE;
  canvas.height = MAP_SIDE;
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  const image = context.createImageData(MAP_SIDE, MAP_SIDE);
  for (let port = 0; port < PORT_COUNT; port += 1) {
    const { kind, shown } = filteredCell(atlas, port, filter);
    const color = shown ? palette.cells[kind] : mix(palette.cells[kind], palette.paper, DIMMED);
    image.data.set(color, port * 4);
    image.data[port * 4 + 3] = 255;
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

/** All that a picture of the map depends on. */
export interface Scene {
  readonly cells: HTMLCanvasElement;
  readonly view: MapView;
  readonly palette: Palette;
  readonly atlas: PortAtlas;
  readonly cursor: PortNumber;
  /** True while the map has the keyboard's focus. */
  readonly focused: boolean;
}

function drawText(
  context: CanvasRenderingContext2D,
  name: string,
  port: PortNumber,
  x: number,
  y: number,
  cell: number,
): void {
  const size = Math.max(9, Math.min(cell / 4.4, 16));
  context.font = `600 ${size}px system-ui, sans-serif`;
  context.fillText(String(port), x, name === '' ? y : y - size * 0.6, cell - 4);
  context.font = `${size * 0.85}px system-ui, sans-serif`;
  if (name !== '') context.fillText(name, x, y + size * 0.7, cell - 6);
}

function drawTexts(context: CanvasRenderingContext2D, { view, palette, atlas }: Scene, cell: number): void {
  context.fillStyle = palette.ink;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const shown = Math.ceil(MAP_SIDE / view.zoom) + 1;
  const last = (start: number): number => Math.min(Math.floor(start) + shown, MAP_SIDE);
  for (let row = Math.floor(view.top); row < last(view.top); row += 1) {
    for (let column = Math.floor(view.left); column < last(view.left); column += 1) {
      const port = row * MAP_SIDE + column;
      const { tcp = [], udp = [] } = atlas.names.get(port) ?? {};
      const name = cell >= ROOM_FOR_NAMES ? (tcp[0] ?? udp[0] ?? '') : '';
      drawText(context, name, port, (column - view.left + 0.5) * cell, (row - view.top + 0.5) * cell, cell);
    }
  }
}

function drawLines(
  context: CanvasRenderingContext2D,
  { view, palette }: Scene,
  cell: number,
  side: number,
): void {
  context.strokeStyle = `rgb(${palette.paper.join(' ')})`;
  context.lineWidth = 1;
  context.beginPath();
  for (let x = (Math.ceil(view.left) - view.left) * cell; x < side; x += cell) {
    context.moveTo(x, 0);
    context.lineTo(x, side);
  }
  for (let y = (Math.ceil(view.top) - view.top) * cell; y < side; y += cell) {
    context.moveTo(0, y);
    context.lineTo(side, y);
  }
  context.stroke();
}

function drawCursor(
  context: CanvasRenderingContext2D,
  { view, palette, cursor, focused }: Scene,
  cell: number,
): void {
  const frame = Math.max(cell, 7);
  const [x, y] = [(columnOf(cursor) - view.left + 0.5) * cell, (rowOf(cursor) - view.top + 0.5) * cell];
  context.strokeStyle = palette.cursor;
  context.lineWidth = focused ? 3 : 2;
  context.strokeRect(x - frame / 2, y - frame / 2, frame, frame);
}

/** Draws what is on the screen. The canvas is `side` CSS pixels wide and high. */
export function paintScene(canvas: HTMLCanvasElement, side: number, scene: Scene): void {
  const context = canvas.getContext('2d');
  if (context === null || side === 0) return;
  const density = Math.min(window.devicePixelRatio, 3);
  const pixels = Math.round(side * density);
  if (canvas.width !== pixels) canvas.width = canvas.height = pixels;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.imageSmoothingEnabled = false;
  const shown = MAP_SIDE / scene.view.zoom;
  context.clearRect(0, 0, side, side);
  context.drawImage(scene.cells, scene.view.left, scene.view.top, shown, shown, 0, 0, side, side);
  const cell = side / shown;
  if (cell >= ROOM_FOR_LINES) drawLines(context, scene, cell, side);
  if (cell >= ROOM_FOR_NUMBERS) drawTexts(context, scene, cell);
  drawCursor(context, scene, cell);
}
