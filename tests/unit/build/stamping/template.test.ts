import { describe, expect, it } from 'vitest';
import { createFiller, type FillTemplate } from '#build/stamping/filler.ts';
import type { SlotValue } from '#build/stamping/shape.ts';
import { compileTemplate, sentinel } from '#build/stamping/template.ts';

const text = (value: unknown): string =>
  String(value).replace(/[&<>"']/g, (found) => {
    const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
    return entities[found] ?? '&#39;';
  });
const attribute = (value: unknown): string =>
  String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A page that prints two texts and a number in every way there is. */
const page = (a: unknown, b: unknown, n: unknown): string =>
  `<p title="${attribute(a)}" id="p-${attribute(b)}">${text(b)}${text(a)}, ${text(n)}</p>${String(a)}<a href="/${attribute(n)}">`;

const fillerOf = (html: string): FillTemplate => createFiller(compileTemplate(html));
const filled = (fill: FillTemplate, values: readonly SlotValue[]): string =>
  Buffer.from(fill(values)).toString();

describe('a template', () => {
  const fill = fillerOf(page(sentinel('a', 0), sentinel('b', 1), sentinel(7, 2)));
  const values: [a: string, b: string, n: number][] = [
    ['plain', 'value', 0],
    ['<script>alert("x")</script>', `O'Reilly & "Sons" <x>`, 65_535],
    ['&amp; &#39; &quot;', '$& $1 \\ %s ${x}', 22],
    ['line\nbreak\ttab', 'ünï© 😀 \u2028', 1],
    [`\u{E0F0}0&"<'>\u{E0F1}`, '7141592650000002', 7_141_592_650_000_001],
  ];

  it.each(values)('is filled with %j, %j and %j as the page would print them', (a, b, n) => {
    expect(filled(fill, [a, b, n])).toBe(page(a, b, n));
  });

  it('is filled right with what it was filled with before, and with something else after that', () => {
    for (const [a, b, n] of values.flatMap((each) => [each, each, each])) {
      expect(filled(fill, [a, b, n])).toBe(page(a, b, n));
      expect(filled(fill, [a, 'other', n])).toBe(page(a, 'other', n));
      expect(filled(fill, [a, 'other', n])).toBe(page(a, 'other', n));
    }
  });

  it.each([10, 65_536, 300_000])('makes room for a page with %i characters of several bytes', (length) => {
    const long = '\u{20ac}'.repeat(length);
    expect(filled(fill, [long, 'b', 1])).toBe(page(long, 'b', 1));
    const around = `${long}${sentinel('a', 0)}${long}`;
    expect(filled(fillerOf(around), ['x'])).toBe(`${long}x${long}`);
  });

  it('may have no hole at all', () => {
    expect(filled(fillerOf('<p>7</p>'), ['x'])).toBe('<p>7</p>');
  });

  it.each([
    ['shortened', (value: string) => value.slice(0, -2)],
    ['escaped twice', (value: string) => text(text(value))],
    ['stripped of its quotes', (value: string) => value.replaceAll('"', '')],
  ])('is refused where a value was %s', (_, change) => {
    expect(() => compileTemplate(`<p>${change(String(sentinel('a', 0)))}</p>`)).toThrow();
  });
});
