import { isPortNumber } from '../port-number.ts';
import type { PortNumber } from '../port-number.ts';

/** The map has 256 columns and 256 rows: the low byte of a port is its column, the high byte its row. */
export const MAP_SIDE = 256;

/** The part of the map that is on the screen; lengths in cells, from the upper left corner. */
export interface MapView {
  /** 1 shows the whole map; at most {@link MAX_ZOOM}. */
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
}

export const WHOLE_MAP: MapView = { zoom: 1, left: 0, top: 0 };
export const MAX_ZOOM = 32;

export function columnOf(port: PortNumber): number {
  return port % MAP_SIDE;
}

export function rowOf(port: PortNumber): number {
  return Math.floor(port / MAP_SIDE);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** A view within the bounds of the map. */
export function boundedView({ zoom, left, top }: MapView): MapView {
  const bounded = clamp(zoom, 1, MAX_ZOOM);
  const most = MAP_SIDE - MAP_SIDE / bounded;
  return { zoom: bounded, left: clamp(left, 0, most), top: clamp(top, 0, most) };
}

/** The port under a point; `x` and `y` are fractions of the picture's width and height, 0 to 1. */
export function portAt({ zoom, left, top }: MapView, x: number, y: number): PortNumber | null {
  if (x < 0 || x >= 1 || y < 0 || y >= 1) return null;
  const shown = MAP_SIDE / zoom;
  const port = Math.floor(top + y * shown) * MAP_SIDE + Math.floor(left + x * shown);
  return isPortNumber(port) ? port : null;
}

/** Zooms by a factor and keeps the point under `x`, `y` (fractions) where it is. */
export function zoomedAt(view: MapView, factor: number, x: number, y: number): MapView {
  const zoom = clamp(view.zoom * factor, 1, MAX_ZOOM);
  const [before, after] = [MAP_SIDE / view.zoom, MAP_SIDE / zoom];
  return boundedView({ zoom, left: view.left + x * (before - after), top: view.top + y * (before - after) });
}

/** Moves the view so that a port is on the screen, by as little as that takes. */
export function revealing(view: MapView, port: PortNumber): MapView {
  const shown = MAP_SIDE / view.zoom;
  const into = (start: number, cell: number): number => clamp(start, cell + 1 - shown, cell);
  return boundedView({ ...view, left: into(view.left, columnOf(port)), top: into(view.top, rowOf(port)) });
}

/** A view with a port in its middle, as far as the map's edges allow. */
export function centredOn(port: PortNumber, zoom: number): MapView {
  const bounded = clamp(zoom, 1, MAX_ZOOM);
  const half = MAP_SIDE / bounded / 2;
  return boundedView({ zoom: bounded, left: columnOf(port) + 0.5 - half, top: rowOf(port) + 0.5 - half });
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -MAP_SIDE,
  ArrowDown: MAP_SIDE,
  PageUp: -16 * MAP_SIDE,
  PageDown: 16 * MAP_SIDE,
};

/** Where a key leads from a port; `null` for keys that do not move. */
export function movedBy(key: string, port: PortNumber, whole: boolean): PortNumber | null {
  if (key === 'Home') return whole ? 0 : port - columnOf(port);
  if (key === 'End') return whole ? MAP_SIDE * MAP_SIDE - 1 : port - columnOf(port) + MAP_SIDE - 1;
  const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
  if (step === undefined) return null;
  const target = port + step;
  return isPortNumber(target) ? target : port;
}
