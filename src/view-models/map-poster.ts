import { CELL_KINDS, CELL_LABELS, cellKind } from '#domain/port-map/cell-kind.ts';
import type { CellKind } from '#domain/port-map/cell-kind.ts';
import { columnOf, MAP_SIDE, rowOf } from '#domain/port-map/map-view.ts';
import type { PortAtlas } from '#domain/port-map/port-atlas.ts';
import type { PortNumber } from '#domain/port-number.ts';
import { MAP_COLORS } from './map-colors.ts';

/** Lengths in units of the picture. */
const CELL = 8;
const LEFT = 150;
const TOP = 250;
const MAP = MAP_SIDE * CELL;
const RIGHT = 360;
const WIDTH = LEFT + MAP + RIGHT;
const HEIGHT = TOP + MAP + 190;
const LABEL_GAP = 27;
const PAPER = '#fdfdfb';
const FONT = 'font-family="system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif"';

/** Ports that everybody meets, for orientation at the margin, from the top of the map down. */
const LANDMARKS: readonly (readonly [PortNumber, string])[] = [
  [22, 'SSH'],
  [80, 'HTTP'],
  [443, 'HTTPS'],
  [1433, 'SQL Server'],
  [1883, 'MQTT'],
  [3000, 'development servers'],
  [3306, 'MySQL'],
  [3389, 'Remote Desktop'],
  [5000, 'AirPlay, Flask'],
  [5432, 'PostgreSQL'],
  [6379, 'Redis'],
  [8080, 'HTTP, alternative'],
  [9200, 'Elasticsearch'],
  [11434, 'Ollama'],
  [25565, 'Minecraft'],
  [27017, 'MongoDB'],
  [32768, 'Linux lends from here'],
  [41641, 'Tailscale'],
  [49152, 'Dynamic Ports begin'],
  [51820, 'WireGuard'],
  [60999, 'Linux lends up to here'],
  [65535, 'the last one'],
];

/** One path a kind: each run of equal cells in a row is one box. */
function cellsPath(atlas: PortAtlas, kind: CellKind): string {
  const boxes: string[] = [];
  for (let row = 0; row < MAP_SIDE; row += 1) {
    const here = (column: number): boolean =>
      column < MAP_SIDE && cellKind(atlas, row * MAP_SIDE + column, 'either') === kind;
    for (let column = 0; column < MAP_SIDE; column += 1) {
      if (!here(column)) continue;
      const start = column;
      while (here(column + 1)) column += 1;
      const width = (column - start + 1) * CELL;
      boxes.push(`M${LEFT + start * CELL} ${TOP + row * CELL}h${width}v${CELL}h-${width}z`);
    }
  }
  return `<path fill="${MAP_COLORS[kind]}" d="${boxes.join('')}"/>`;
}

/** Lines of paper between the cells. */
function grid(): string {
  const steps = Array.from({ length: MAP_SIDE + 1 }, (_, index) => index * CELL);
  const lines = steps.map((step) => `M${LEFT + step} ${TOP}v${MAP}M${LEFT} ${TOP + step}h${MAP}`).join('');
  return `<path stroke="${PAPER}" stroke-width="0.7" d="${lines}"/>`;
}

function text(x: number, y: number, size: number, content: string, extra = ''): string {
  return `<text x="${x}" y="${y}" font-size="${size}" ${extra}>${content}</text>`;
}

function rowLabels(): string {
  const rows = Array.from({ length: MAP_SIDE / 16 }, (_, index) => index * 16);
  return rows
    .map((row) =>
      text(LEFT - 16, TOP + row * CELL + 8, 17, String(row * MAP_SIDE), 'text-anchor="end" fill="#777"'),
    )
    .join('');
}

/** Labels keep their distance; a line leads from each to its cell. */
function landmarks(): string {
  let lowest = TOP - LABEL_GAP;
  return LANDMARKS.map(([port, name]) => {
    const [x, y] = [LEFT + columnOf(port) * CELL + CELL, TOP + rowOf(port) * CELL + CELL / 2];
    lowest = Math.max(lowest + LABEL_GAP, y);
    const [bend, end] = [LEFT + MAP + 14, LEFT + MAP + 34];
    return (
      `<polyline fill="none" stroke="#1c2024" stroke-opacity=".45" points="${x},${y} ${bend},${y} ${end},${lowest}"/>` +
      `<circle cx="${x - CELL / 2}" cy="${y}" r="6" fill="none" stroke="#1c2024" stroke-width="1.5"/>` +
      text(end + 6, lowest + 6, 18, `<tspan font-weight="700">${port}</tspan> ${name}`)
    );
  }).join('');
}

/** A letter of the legend takes about this much. */
const LETTER = 10.5;

function legend(): string {
  let x = LEFT;
  const y = TOP + MAP + 60;
  return CELL_KINDS.map((kind) => {
    const label = CELL_LABELS[kind];
    const box = `<rect x="${x}" y="${y - 18}" width="22" height="22" fill="${MAP_COLORS[kind]}"/>${text(x + 32, y, 20, label)}`;
    x += 32 + label.length * LETTER + 40;
    return box;
  }).join('');
}

/** The map to put on a wall, as SVG: every cell, the landmarks, and how to read it. */
export function mapPoster(atlas: PortAtlas): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" ${FONT} fill="#1c2024">`,
    '<title>All 65,536 ports</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>`,
    text(LEFT, 120, 84, 'All 65,536 ports', 'font-weight="700" letter-spacing="-2"'),
    text(
      LEFT,
      178,
      28,
      'TCP and UDP, 256 to a row, from 0 at the upper left to 65535 at the lower right',
      'fill="#555b61"',
    ),
    ...CELL_KINDS.map((kind) => cellsPath(atlas, kind)),
    grid(),
    rowLabels(),
    landmarks(),
    legend(),
    text(
      LEFT,
      TOP + MAP + 120,
      20,
      `Status as of ${atlas.asOf}, from IANA’s registry. Connected · Ports`,
      'fill="#555b61"',
    ),
    '</svg>',
    '',
  ].join('\n');
}
