import { FEEDBACK_STRINGS } from '#domain/feedback-strings.ts';
import type { InterfaceLanguage } from '#domain/interface-language.ts';
import { PAGE_STRINGS } from '#domain/page-strings.ts';
import { type ToolKind, toolsOn } from '#domain/strings/tool-kinds.ts';
import type { InterfaceStrings } from '#schemas/interface-strings.ts';
import { CopyCode } from './copy-code.ts';
import { FeedbackForm } from './feedback-form.ts';
import { ENGLISH } from './speak/english-words.ts';
import { phrasebook } from './speak/phrasebook.ts';
import type { Phrasebook } from './speak/phrasebook.ts';
import { markLanguage, replaceTexts } from './speak/replace-texts.ts';

const dictionaries = import.meta.glob<InterfaceStrings>('/content/strings/*.json', { import: 'default' });
const toolDictionaries = import.meta.glob<{ page: Readonly<Record<string, string>> }>(
  ['/content/strings/*/*.json', '!/content/strings/search/*.json'],
  { import: 'default' },
);

/** Elements of the frame whose own text is the interface's. The articles' text is none of these. */
const FRAME = [
  '.skip',
  '.top nav a',
  '.crumbs li',
  '.crumbs a',
  '.hero > a',
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
  ['.top port-search button', 'aria-label', 'search'],
  ['.theme', 'aria-label', 'theme'],
  ['.top nav', 'aria-label', 'site'],
  ['.crumbs', 'aria-label', 'breadcrumb'],
  ['.toc', 'aria-label', 'onThisPage'],
  ['.jumps', 'aria-label', 'onThisPage'],
  ['[role=tablist]', 'aria-label', 'system'],
] as const;

/** Attributes that readers see or hear, on pages with words of their own. */
const TOLD = ['aria-label', 'data-label'];

/** What is written as it is typed or was pasted, and the article's own beginning. */
const NOT_INTERFACE = 'pre, code, textarea, script, [lang]:not(:root), .hero .tagline, .hero .answer';

/** Puts the interface of this page into another language; each changed element says which, and in which direction. */
export async function speak(language: InterfaceLanguage): Promise<void> {
  const lost = document.querySelector('[data-lost]') !== null;
  const [strings, tools] = await Promise.all([
    dictionaries[`/content/strings/${language.code}.json`]?.(),
    toolPairs(lost ? ['lost'] : toolsOn(location.pathname), language.code),
  ]);
  if (strings === undefined) return;
  CopyCode.strings = strings.page;
  FeedbackForm.strings = { ...FEEDBACK_STRINGS, ...strings.feedback };
  const port = /^\/ports\/(\d+)$/.exec(location.pathname)?.[1] ?? '{port}';
  replaceTexts(frameTexts(), phrasebook(framePairs(strings, port), language.code), language);
  for (const [selector, attribute, key] of ATTRIBUTES) {
    document.querySelector(selector)?.setAttribute(attribute, strings.page[key]);
  }
  if (tools.length > 0)
    speakTools(document.querySelector('main') ?? document.body, phrasebook(tools, language.code), language);
  for (const element of document.querySelectorAll<CopyCode>('copy-code')) element.label();
  for (const element of document.querySelectorAll('feedback-form')) markLanguage(element, language);
  for (const input of document.querySelectorAll<HTMLInputElement>('[name=locale]'))
    input.value = language.code;
}

/** The same for what a script has put into a page where readers did not mean to go. */
export async function speakLost(root: Element, language: InterfaceLanguage): Promise<void> {
  speakTools(root, phrasebook(await toolPairs(['lost'], language.code), language.code), language);
}

function speakTools(root: Element, book: Phrasebook, language: InterfaceLanguage): void {
  replaceTexts(
    textsIn(root).filter((node) => node.parentElement?.closest(NOT_INTERFACE) === null),
    book,
    language,
  );
  for (const attribute of TOLD) {
    for (const element of root.querySelectorAll(`[${attribute}]`)) {
      const said = book.translate(element.getAttribute(attribute) ?? '');
      if (said !== undefined) element.setAttribute(attribute, said);
    }
  }
}

/** The words that a page has beside the frame's. */
async function toolPairs(
  kinds: readonly ToolKind[],
  code: string,
): Promise<[english: string, translation: string][]> {
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const translation = toolDictionaries[`/content/strings/${kind}/${code}.json`]?.();
      const [english, translated] = await Promise.all([ENGLISH[kind](), translation]);
      return pairs(english, translated?.page ?? {});
    }),
  );
  return found.flat();
}

/** The frame's English texts and what stands for them, the number filled in. */
function framePairs({ page, feedback }: InterfaceStrings, port: string): [string, string][] {
  const { reasons, ...plain } = FEEDBACK_STRINGS;
  const all = [...pairs(PAGE_STRINGS, page), ...pairs(plain, feedback), ...pairs(reasons, feedback.reasons)];
  return all.map(([english, other]) => [
    english.replaceAll('{port}', port),
    other.replaceAll('{port}', port),
  ]);
}

function pairs(
  english: Readonly<Record<string, string>>,
  other: Readonly<Record<string, unknown>>,
): [string, string][] {
  return Object.entries(english).map(([key, text]) => [text, String(other[key] ?? text)]);
}

function frameTexts(): Text[] {
  return [...document.querySelectorAll(FRAME)].flatMap((element) =>
    [...element.childNodes].filter((node) => node instanceof Text),
  );
}

function textsIn(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) texts.push(node);
  return texts;
}
