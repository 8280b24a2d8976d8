import { markdownAddress, markdownPiece } from '#domain/markdown-text.ts';

/** What is there for a browser alone, or said elsewhere on the page. */
const LEFT_OUT = [
  '.crumbs, .toc, .jumps, .letters:has([aria-current]), .page-tools',
  'svg, button, form, label, script, noscript, [hidden], feedback-form, port-map',
].join();
const BLOCKS = 'h1, h2, h3, h4, p, ul, ol, dl, pre, table';

/** What is read in a part of a page, as blocks of Markdown. */
export function proseMarkdown(part: Element): readonly string[] {
  if (part.matches(LEFT_OUT)) return [];
  if (part.matches(BLOCKS)) return [block(part)].filter((text) => text !== '');
  if (part.querySelector(BLOCKS) !== null) return [...part.children].flatMap(proseMarkdown);
  return [line(part)].filter((text) => text !== '');
}

function block(element: Element): string {
  const [, level] = /^h(\d)$/.exec(element.localName) ?? [];
  if (level !== undefined) return `${'#'.repeat(Number(level))} ${line(element)}`;
  if (element.localName === 'ul') return list(element, () => '-');
  if (element.localName === 'ol') return list(element, (index) => `${index + 1}.`);
  if (element.localName === 'dl') return definitions(element);
  if (element.localName === 'pre') return `\`\`\`\n${element.textContent.trimEnd()}\n\`\`\``;
  if (element instanceof HTMLTableElement) return table(element);
  return line(element);
}

function list(element: Element, mark: (index: number) => string): string {
  return [...element.children].map((item, index) => `${mark(index)} ${line(item)}`).join('\n');
}

function definitions(element: Element): string {
  const terms = [...element.children].filter((child) => child.localName === 'dt');
  return terms
    .map(
      (term) => `- ${line(term)}: ${term.nextElementSibling === null ? '' : line(term.nextElementSibling)}`,
    )
    .join('\n');
}

/** Every table has a head in Markdown, be it an empty one. */
function table({ tHead, rows }: HTMLTableElement): string {
  const [head, ...others] = Array.from(rows, ({ cells }) =>
    Array.from(cells, (cell) => line(cell).replaceAll('|', '\\|')),
  );
  if (head === undefined) return '';
  const first = tHead === null ? head.map(() => '') : head;
  const body = tHead === null ? [head, ...others] : others;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [first, first.map(() => '---'), ...body].map(row).join('\n');
}

/** All that is read in an element, on one line. */
function line(element: Element): string {
  return pieces(element).replace(/ +/g, ' ').trim();
}

function pieces(node: Node): string {
  return Array.from(node.childNodes, (child) => {
    if (child instanceof Text) return markdownPiece(child.data);
    if (!(child instanceof Element) || child.matches(LEFT_OUT)) return '';
    return isNextLink(child) ? `, ${marked(child)}` : marked(child);
  }).join('');
}

/** Links that the style sheet sets apart, without a word between them. */
function isNextLink(element: Element): boolean {
  return element.localName === 'a' && element.previousSibling instanceof HTMLAnchorElement;
}

function marked(element: Element): string {
  if (element.localName === 'code') return `\`${element.textContent}\``;
  if (element.matches('ul, ol')) return ` ${Array.from(element.children, line).join(', ')} `;
  const inner = pieces(element);
  if (inner.trim() === '') return inner;
  if (element instanceof HTMLAnchorElement) return `[${inner.trim()}](${markdownAddress(element.href)})`;
  if (element.matches('b, strong')) return `**${inner.trim()}**`;
  // Beside each other on the page, by its style sheet.
  return element.matches('i, p, span') ? ` ${inner} ` : inner;
}
