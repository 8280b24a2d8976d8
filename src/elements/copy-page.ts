import { announce, CopyCode } from './copy-code.ts';
import { copyWhenMade } from './copy-when-made.ts';
import { PAGE_STRINGS } from '#domain/page-strings.ts';

/**
 * "Copy as Markdown" at the end of what is read on a page, and for a port the JSON; what makes the text is fetched when
 * it is pressed.
 */
const feedback = document.querySelector('.page feedback-form');
/** Kept free on pages whose end may be in sight. */
const free = document.querySelector('.page-tools');
if (feedback !== null || free !== null) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button copy-page';
  button.textContent = PAGE_STRINGS.copyPage;
  button.addEventListener('click', () => void copy(button));
  const tools = free ?? Object.assign(document.createElement('p'), { className: 'page-tools' });
  tools.append(button);
  if (feedback !== null) {
    tools.append(portJson());
    feedback.before(tools);
  }
}

/** The link to the data of this port and its neighbours. */
function portJson(): HTMLAnchorElement {
  const port = Number(/\d+$/.exec(location.pathname)?.[0]);
  const json = document.createElement('a');
  json.href = `/api/v1/ports/${port >> 8}.json`;
  json.textContent = `JSON ${port & ~255}–${port | 255}`;
  return json;
}

async function makeMarkdown(): Promise<string> {
  const { pageMarkdown } = await import('./page-markdown.ts');
  return pageMarkdown(document);
}

const FAILED = '✗';
/** What the button says when it tells of no result. */
let label = '';
let backAgain = 0;

async function copy(button: HTMLButtonElement): Promise<void> {
  const now = button.textContent;
  if (now !== CopyCode.strings.copied && now !== FAILED) label = now;
  let said = CopyCode.strings.copied;
  let shown = said;
  try {
    await copyWhenMade(makeMarkdown());
  } catch {
    said = CopyCode.strings.copyFailed;
    shown = FAILED;
  }
  button.textContent = shown;
  announce(said);
  clearTimeout(backAgain);
  backAgain = window.setTimeout(() => (button.textContent = label), 2000);
}
