/** A series of measurements: what grows, and what it took. */
export interface Series {
  readonly title: string;
  readonly points: readonly { readonly size: number; readonly wall: number; readonly megabytes: number }[];
}

const [WIDTH, HEIGHT, PANEL] = [720, 260, 300] as const;
const [TOP, BOTTOM, LEFT] = [48, 200, 46] as const;
const COLORS = { wall: '#0a5a9c', megabytes: '#b3541e' } as const;

const text = (x: number, y: number, content: string, extra = ''): string =>
  `<text x="${x}" y="${y}" ${extra}>${content}</text>`;

/** A line for one measure: x by powers of two, y from 0 to the largest. */
function line(points: Series['points'], of: 'wall' | 'megabytes', left: number, unit: string): string {
  const [low, high] = [Math.log2(points[0]?.size ?? 1), Math.log2(points.at(-1)?.size ?? 2)];
  const most = Math.max(...points.map((point) => point[of]));
  const places = points.map((point) => ({
    value: point[of],
    x: Math.round(left + ((Math.log2(point.size) - low) / (high - low)) * (PANEL - LEFT)),
    y: Math.round(BOTTOM - (point[of] / most) * (BOTTOM - TOP - 14)),
  }));
  const path = places.map(({ x, y }) => `${x},${y}`).join(' ');
  const marks = places.map(
    ({ x, y, value }) =>
      `<circle cx="${x}" cy="${y}" r="3" fill="${COLORS[of]}"/>${text(x, y + (of === 'wall' ? 16 : -8), `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`, `text-anchor="middle" fill="${COLORS[of]}"`)}`,
  );
  return `<polyline fill="none" stroke="${COLORS[of]}" stroke-width="2" points="${path}"/>${marks.join('')}`;
}

function panel({ title, points }: Series, index: number): string {
  const left = LEFT + index * (PANEL + 60);
  const [low, high] = [Math.log2(points[0]?.size ?? 1), Math.log2(points.at(-1)?.size ?? 2)];
  const labels = points.map(({ size }) => {
    const x = Math.round(left + ((Math.log2(size) - low) / (high - low)) * (PANEL - LEFT));
    return text(x, BOTTOM + 24, size.toLocaleString('en'), 'text-anchor="middle" fill="#555b61"');
  });
  const axis = `<path stroke="#c9ccd0" d="M${left - 16} ${BOTTOM + 6}h${PANEL - LEFT + 32}"/>`;
  const lines = line(points, 'megabytes', left, 'MB') + line(points, 'wall', left, 's');
  return text(left - 16, 24, title, 'font-weight="700"') + axis + labels.join('') + lines;
}

/** The measurements as an SVG for light and dark pages alike. */
export function growthPlot(series: readonly Series[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" fill="#1c2024">
<title>How the build grows</title>
<rect width="${WIDTH}" height="${HEIGHT}" rx="8" fill="#fdfdfb"/>
${series.map(panel).join('\n')}
${text(LEFT - 16, HEIGHT - 14, `<tspan fill="${COLORS.wall}">seconds of a whole build</tspan> and <tspan fill="${COLORS.megabytes}">peak memory of its largest process</tspan>, each from 0; sizes by powers of two`)}
</svg>
`;
}
