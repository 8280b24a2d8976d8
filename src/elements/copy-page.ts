import { announce, CopyCode } from './copy-code.ts';
import { PAGE_STRINGS } from '#domain/page-strings.ts';

/** "Copy as Markdown" and the JSON, at the end of a port page; what makes the text is fetched when it is pressed. */
const feedback = document.querySelector('.page feedback-form');
const port = Number(/\d+$/.exec(location.pathname)?.[0]);
if (feedback !== null) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button copy-page';
  button.textContent = PAGE_STRINGS.copyPage;
  button.addEventListener('click', () => void copy(button));
  const json = document.createElement('a');
  json.href = `/api/v1/ports/${port >> 8}.json`;
  json.textContent = `JSON ${port & ~255}–${port | 255}`;
  const tools = document.createElement('p');
  tools.className = 'page-tools';
  tools.append(button, json);
  feedback.before(tools);
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const label = button.textContent;
  let said = CopyCode.strings.copied;
  try {
    const { pageMarkdown } = await import('./page-markdown.ts');
    await navigator.clipboard.writeText(await pageMarkdown(document));
  } catch {
    said = '✗';
  }
  button.textContent = said;
  announce(said);
  setTimeout(() => (button.textContent = label), 2000);
}
