import { FEEDBACK_STRINGS } from '#domain/feedback-strings.ts';
import type { InterfaceLanguage } from '#domain/interface-language.ts';
import { PAGE_STRINGS } from '#domain/page-strings.ts';
import type { InterfaceStrings } from '#schemas/interface-strings.ts';
import { CopyCode } from './copy-code.ts';
import { FeedbackForm } from './feedback-form.ts';

const dictionaries = import.meta.glob<InterfaceStrings>('/content/strings/*.json', { import: 'default' });

/** Elements of the frame whose own text is the interface's. The articles' text is none of these. */
const FRAME = [
  '.skip',
  '.top nav a',
  '.crumbs li',
  '.crumbs a',
  '.copy-page',
  '.toc b',
  '.toc a',
  'h2',
  '.status',
  '.facts dt',
  '.foot a',
  '.foot label span',
  'feedback-form legend',
  'feedback-form span',
  'feedback-form small',
  'feedback-form option',
  'feedback-form .button',
].join();

const ATTRIBUTES = [
  ['port-search input', 'aria-label', 'search'],
  ['port-search input', 'placeholder', 'searchHint'],
  ['port-search button', 'aria-label', 'search'],
  ['.theme', 'aria-label', 'theme'],
  ['.toc', 'aria-label', 'onThisPage'],
  ['[role=tablist]', 'aria-label', 'system'],
] as const;

/** Puts the interface of this page into another language; each changed element says which, and in which direction. */
export async function speak(language: InterfaceLanguage): Promise<void> {
  const strings = await dictionaries[`/content/strings/${language.code}.json`]?.();
  if (strings === undefined) return;
  CopyCode.strings = strings.page;
  FeedbackForm.strings = { ...FEEDBACK_STRINGS, ...strings.feedback };
  const port = /^\/ports\/(\d+)$/.exec(location.pathname)?.[1] ?? '{port}';
  const words = pairs(strings, port);
  const mark = (element: HTMLElement): void => {
    element.lang = language.code;
    if (language.direction === 'rtl') element.dir = 'rtl';
  };
  for (const element of document.querySelectorAll<HTMLElement>(FRAME))
    replaceText(element, words, language.direction === 'rtl', mark);
  for (const [selector, attribute, key] of ATTRIBUTES) {
    document.querySelector(selector)?.setAttribute(attribute, strings.page[key]);
  }
  for (const element of document.querySelectorAll<CopyCode>('copy-code')) element.label();
  for (const element of document.querySelectorAll<HTMLElement>('feedback-form')) mark(element);
  for (const input of document.querySelectorAll<HTMLInputElement>('[name=locale]'))
    input.value = language.code;
}

/** English texts and what stands for them, the number filled in. */
function pairs({ page, feedback }: InterfaceStrings, port: string): ReadonlyMap<string, string> {
  const { reasons, ...plain } = FEEDBACK_STRINGS;
  const filled = (text: string): string => text.replaceAll('{port}', port);
  const from = (english: Readonly<Record<string, string>>, other: Readonly<Record<string, unknown>>) =>
    Object.entries(english).map(([key, text]) => [filled(text), filled(String(other[key]))] as const);
  return new Map([...from(PAGE_STRINGS, page), ...from(plain, feedback), ...from(reasons, feedback.reasons)]);
}

/**
 * Replaces the texts that stand directly in an element. Beside other content, or where it runs from right to left, a
 * text gets a span of its own: the element keeps the direction of the page, so nothing moves.
 */
function replaceText(
  element: HTMLElement,
  words: ReadonlyMap<string, string>,
  rightToLeft: boolean,
  mark: (element: HTMLElement) => void,
): void {
  for (const node of [...element.childNodes]) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    const said = node.nodeValue?.trim() ?? '';
    const text = words.get(said);
    if (text === undefined) continue;
    if (element.childNodes.length === 1 && !rightToLeft) {
      // A new node, not a new value: a word that is centred in its place has not moved.
      node.replaceWith(text);
      mark(element);
    } else {
      const span = document.createElement('span');
      span.textContent = text;
      mark(span);
      node.replaceWith(span, ...(element.childNodes.length === 1 ? [] : [' ']));
    }
  }
}
