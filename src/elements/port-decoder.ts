import { toMarkdown, toTsv } from '#domain/decode/decoded-table.ts';
import { DECODE_EXAMPLES } from '#domain/decode/examples.ts';
import { explainInSteps } from '#domain/decode/explain.ts';
import type { ExplainedPaste } from '#domain/decode/explain.ts';
import { openToOthers, summaryText } from '#domain/decode/paste-summary.ts';
import { readPasteInSteps } from '#domain/decode/read-paste.ts';
import { atlasFacts } from '#domain/port-map/atlas-facts.ts';
import { copyText } from './decoder/copy-result.ts';
import { decodeWords as words, loadDecodeWords } from './decoder/decode-words.ts';
import { ResultTable } from './decoder/result-table.ts';
import { loadAtlas } from './load-atlas.ts';
import { part } from './part.ts';
import { nextTask, runInSlices } from './time-slices.ts';

// For the page that this element stands on: `speak.ts` looks its texts up by them.
export { DECODE_STRINGS } from '#domain/strings/decode-strings.ts';

/** After the last keystroke; a paste is read at once. */
const TYPING_PAUSE_MS = 250;
const MOST_UNREAD_SHOWN = 50;
const MOST_OPEN_SHOWN = 40;

/** `<port-decoder data-atlas>`: reads what is pasted into its field, in this browser alone. */
class PortDecoder extends HTMLElement {
  #running = new AbortController();
  #typing: ReturnType<typeof setTimeout> | undefined;
  #table: ResultTable | undefined;

  connectedCallback(): void {
    const input = part(this, 'input', HTMLTextAreaElement);
    this.#table = new ResultTable(
      part(this, 'table', HTMLTableElement),
      part(this, 'more', HTMLButtonElement),
    );
    input.addEventListener('input', (event) => {
      clearTimeout(this.#typing);
      const pasted = event instanceof InputEvent && event.inputType.startsWith('insertFromPaste');
      this.#typing = setTimeout(() => void this.#decode(input.value), pasted ? 0 : TYPING_PAUSE_MS);
    });
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-example]')) {
      button.addEventListener('click', () => this.#try(input, button.dataset.example));
    }
    part(this, 'clear', HTMLButtonElement).addEventListener('click', () => {
      input.value = '';
      input.focus();
      void this.#decode('');
    });
    part(this, 'markdown', HTMLButtonElement).addEventListener(
      'click',
      () => void this.#copy(toMarkdown, 'Markdown'),
    );
    part(this, 'tsv', HTMLButtonElement).addEventListener('click', () => void this.#copy(toTsv, 'TSV'));
    // What the reader pasted before the script arrived, or what the browser restored
    if (input.value !== '') void this.#decode(input.value);
  }

  disconnectedCallback(): void {
    this.#running.abort();
    clearTimeout(this.#typing);
  }

  #try(input: HTMLTextAreaElement, id: string | undefined): void {
    input.value = DECODE_EXAMPLES.find((example) => example.id === id)?.text ?? '';
    void this.#decode(input.value);
  }

  async #decode(text: string): Promise<void> {
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    if (text.trim() === '') {
      part(this, 'result', HTMLElement).hidden = true;
      this.#say('');
      return;
    }
    try {
      const [atlas] = await Promise.all([loadAtlas(this.dataset.atlas ?? ''), loadDecodeWords()]);
      const lines = signal.aborted ? undefined : await runInSlices(readPasteInSteps(text), signal);
      const paste =
        lines === undefined ? undefined : await runInSlices(explainInSteps(lines, atlasFacts(atlas)), signal);
      if (paste !== undefined) await this.#show(paste, signal);
    } catch (error) {
      this.#say(words.say('failed', { reason: error instanceof Error ? error.message : String(error) }));
    }
  }

  async #show(paste: ExplainedPaste, signal: AbortSignal): Promise<void> {
    this.#showOpen(paste);
    this.#showUnread(paste);
    await nextTask();
    if (signal.aborted) return;
    this.#table?.show(paste.ports);
    part(this, 'found', HTMLElement).hidden = paste.ports.length === 0;
    part(this, 'result', HTMLElement).hidden = false;
    this.#say(summaryText(paste, words));
  }

  #showOpen({ ports }: ExplainedPaste): void {
    const open = openToOthers(ports);
    const box = part(this, 'open', HTMLElement);
    box.hidden = open.length === 0;
    words.mark(box);
    box.replaceChildren(words.say('open'), ' ');
    open.slice(0, MOST_OPEN_SHOWN).forEach(({ port, observation }, index) => {
      const link = document.createElement('a');
      link.href = `/ports/${port ?? ''}`;
      link.textContent = `${port ?? ''}${observation.transport === null ? '' : `/${observation.transport}`}`;
      box.append(index === 0 ? '' : ', ', link);
    });
    if (open.length > MOST_OPEN_SHOWN) box.append(' ', words.count('more', open.length - MOST_OPEN_SHOWN));
  }

  #showUnread({ unread }: ExplainedPaste): void {
    part(this, 'unread', HTMLElement).hidden = unread.length === 0;
    const items = unread.slice(0, MOST_UNREAD_SHOWN).map(({ line, text }) => {
      const item = document.createElement('li');
      item.value = line;
      const code = document.createElement('code');
      code.textContent = text.slice(0, 300);
      item.append(code);
      return item;
    });
    part(this, 'unread-lines', HTMLElement).replaceChildren(...items);
    const more = unread.length - items.length;
    part(this, 'unread-more', HTMLElement).textContent = more > 0 ? words.count('more', more) : '';
  }

  async #copy(write: typeof toTsv, name: string): Promise<void> {
    const copied = await copyText(
      write(this.#table?.rows ?? []),
      part(this, 'copy-field', HTMLTextAreaElement),
    );
    this.#say(copied ? words.say('copied', { format: name }) : words.say('select'));
  }

  #say(text: string): void {
    const status = part(this, 'status', HTMLElement);
    words.mark(status);
    status.textContent = text;
  }
}

customElements.define('port-decoder', PortDecoder);
