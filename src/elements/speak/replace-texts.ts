import type { InterfaceLanguage } from '#domain/interface-language.ts';
import type { Phrasebook } from './phrasebook.ts';

/** Says on an element in which language, and in which direction, it speaks. */
export function markLanguage(element: Element, { code, direction }: InterfaceLanguage): void {
  element.setAttribute('lang', code);
  if (direction === 'rtl' && element instanceof HTMLElement) element.dir = 'rtl';
}

/** Where only text may stand. */
const TEXT_ONLY = 'option, svg *';

/** Blocks that keep their height: a shorter text in one must not move what stands below. */
const KEEPS_HEIGHT = 'h1, h2, h3, h4, p, li, dt, legend, label, summary, figcaption';

/** Puts the translations of texts into their places. Heights are read before anything is written. */
export function replaceTexts(nodes: readonly Text[], book: Phrasebook, language: InterfaceLanguage): void {
  const found = nodes.flatMap((node) => {
    const said = book.translate(node.data);
    const opening = said === undefined ? book.opening(node.data) : undefined;
    if (said !== undefined) return [{ node, said, rest: '' }];
    return opening === undefined ? [] : [{ node, ...opening }];
  });
  keepHeights(found.flatMap(({ node }) => node.parentElement?.closest<HTMLElement>(KEEPS_HEIGHT) ?? []));
  for (const { node, said, rest } of found) replace(node, said, rest, language);
}

/**
 * Beside other content, or where it runs from right to left, a text gets a span of its own: the element keeps the
 * direction of the page. New nodes take the place of old ones, so that a word centred in its place has not moved.
 */
function replace(node: Text, said: string, rest: string, language: InterfaceLanguage): void {
  const parent = node.parentElement;
  if (parent === null) return;
  const alone = parent.childNodes.length === 1 && rest === '';
  if (parent.matches(TEXT_ONLY) || (alone && language.direction === 'ltr')) {
    node.replaceWith(said);
    markLanguage(parent, language);
    return;
  }
  const span = document.createElement('span');
  span.textContent = said;
  markLanguage(span, language);
  const space = (there: RegExp): string => (!alone && there.test(node.data) ? ' ' : '');
  node.replaceWith(space(/^\s/), span, rest === '' ? space(/\s$/) : rest);
}

function keepHeights(elements: readonly HTMLElement[]): void {
  const heights = elements.map((element) => [element, element.getBoundingClientRect().height] as const);
  for (const [element, height] of heights) element.style.minHeight = `${height}px`;
  const letGo = (): void => elements.forEach((element) => (element.style.minHeight = ''));
  addEventListener('resize', letGo, { once: true });
}
