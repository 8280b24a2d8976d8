import type { CellKind } from '#domain/port-map/cell-kind.ts';

/** A colour as the canvas takes it: red, green, blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

export interface Palette {
  readonly cells: Readonly<Record<CellKind, Rgb>>;
  readonly paper: Rgb;
  readonly ink: string;
  readonly cursor: string;
}

const UNKNOWN: Rgb = [128, 128, 128];

/** The computed colour of a CSS custom property, whatever theme is on. */
function resolve(probe: HTMLElement, property: string): Rgb {
  probe.style.color = `var(${property})`;
  const [red, green, blue] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number);
  return red === undefined || green === undefined || blue === undefined ? UNKNOWN : [red, green, blue];
}

/** Reads the map's colours from the page's style sheet, so that both themes have their own. */
export function readPalette(root: HTMLElement): Palette {
  const probe = document.createElement('span');
  root.append(probe);
  const color = (kind: CellKind): Rgb => resolve(probe, `--map-${kind}`);
  const palette: Palette = {
    cells: {
      article: color('article'),
      unauthorized: color('unauthorized'),
      assigned: color('assigned'),
      reserved: color('reserved'),
      unassigned: color('unassigned'),
      'not-listed': color('not-listed'),
      dynamic: color('dynamic'),
    },
    paper: resolve(probe, '--paper'),
    ink: `rgb(${resolve(probe, '--map-ink').join(' ')})`,
    cursor: `rgb(${resolve(probe, '--ink').join(' ')})`,
  };
  probe.remove();
  return palette;
}
