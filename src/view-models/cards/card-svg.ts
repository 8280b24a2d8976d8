import { PORT_COUNT } from '#domain/port-number.ts';
import { PORT_RANGES } from '#domain/port-range.ts';
import { xmlText } from '#domain/xml.ts';
import type { Card } from './card.ts';

/** The size of a card in pixels: 1.91 to 1, as previews show it. */
export const CARD_WIDTH = 840;
export const CARD_HEIGHT = 440;

const LEFT = 56;
const INNER = CARD_WIDTH - 2 * LEFT;
const COLORS = {
  paper: '#12161b',
  ink: '#f2f4f5',
  soft: '#a3adb8',
  accent: '#7fbcf5',
  mark: '#ffd166',
} as const;
const RANGE_COLORS = { system: '#7ecb97', user: '#3b6ea5', dynamic: '#8f74b8' } as const;

/** How wide a letter of the card's typeface is on average, as a share of its size. */
const LETTER = 0.58;

/** The largest size, of at most `largest`, at which a text takes one line. */
export function sizeFor(text: string, largest: number): number {
  return Math.min(largest, Math.floor(INNER / (Math.max(1, text.length) * LETTER)));
}

/** Breaks a text at spaces into lines of at most `length` letters. */
export function linesOf(text: string, length: number): readonly string[] {
  return text.split(/\s+/).reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > length) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}

/** The card as an SVG picture. */
export function cardSvg({ kicker, title, subtitle, port }: Card): string {
  const size = sizeFor(title, 150);
  const lines = linesOf(subtitle, 40).slice(0, 2);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}" font-family="Inter">`,
    `<rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="${COLORS.paper}"/>`,
    line(kicker, 78, 30, COLORS.accent),
    line(title, 210, size, COLORS.ink, 700),
    ...lines.map((text, index) => line(text, 268 + index * 42, 32, COLORS.soft)),
    portSpace(port),
    line('Connected · Ports', 412, 24, COLORS.ink, 700),
    '</svg>',
  ].join('');
}

function line(text: string, y: number, size: number, fill: string, weight = 400): string {
  return `<text x="${LEFT}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${xmlText(text)}</text>`;
}

function portSpace(port: number | undefined): string {
  const x = (value: number): number => Math.round(LEFT + (value / PORT_COUNT) * INNER);
  const bars = PORT_RANGES.map(({ key, first, last }) => {
    return `<rect x="${x(first)}" y="344" width="${x(last + 1) - x(first)}" height="14" fill="${RANGE_COLORS[key]}"/>`;
  });
  const mark = port === undefined ? '' : `<circle cx="${x(port)}" cy="351" r="13" fill="${COLORS.mark}"/>`;
  return `${bars.join('')}${mark}`;
}
