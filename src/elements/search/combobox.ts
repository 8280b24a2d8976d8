import { noticeText, outcomeText } from '#domain/search/outcome-text.ts';
import type { SearchOutcome } from '#domain/search/search-engine.ts';
import { hitElement } from './hit-element.ts';
import { loader } from './load-engine.ts';
import { loadSearchWords, searchWords } from './search-words.ts';

/** As many as fit below the field without scrolling. */
const SHOWN = 8;

/** How long typing must rest before results are announced, in milliseconds. */
const QUIET = 500;

let count = 0;

/** Turns a search field into an ARIA combobox with list autocomplete and manual selection (APG). */
export function attachCombobox(host: HTMLElement, input: HTMLInputElement): void {
  new Combobox(host, input).connect();
}

class Combobox {
  readonly #host: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #list = document.createElement('div');
  readonly #notice = document.createElement('p');
  readonly #announcer = document.createElement('p');
  readonly #panel = document.createElement('div');
  #active = -1;
  /** True once the reader has closed the results, until more is asked. */
  #dismissed = false;
  #frame = 0;
  #timer = 0;

  constructor(host: HTMLElement, input: HTMLInputElement) {
    this.#host = host;
    this.#input = input;
  }

  connect(): void {
    const input = this.#input;
    this.#list.id = `search-list-${++count}`;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', input.getAttribute('aria-label') ?? '');
    this.#announcer.className = 'sr-only';
    this.#announcer.setAttribute('role', 'status');
    this.#panel.className = 'search-panel';
    this.#panel.hidden = true;
    this.#panel.append(this.#list, this.#notice);
    this.#host.append(this.#panel, this.#announcer);
    const roles = {
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-controls': this.#list.id,
      'aria-autocomplete': 'list',
    };
    for (const [name, value] of Object.entries(roles)) input.setAttribute(name, value);
    input.addEventListener('input', () => {
      this.#active = -1;
      this.#schedule();
    });
    input.addEventListener('keydown', (event) => this.#onKey(event));
    input.addEventListener('focus', () => this.#onFocus());
    this.#host.addEventListener('focusout', () => this.#close());
    // Whoever comes back by the browser's button wants the page, not the results over it.
    addEventListener('pagehide', () => input.blur());
    this.#panel.addEventListener('mousedown', (event) => event.preventDefault());
    loader.addEventListener('change', () => {
      if (!this.#dismissed) this.#schedule();
    });
    void loadSearchWords(this.#panel).then(() => this.#schedule());
    this.#onFocus();
  }

  #onFocus(): void {
    void loader.start();
    if (this.#input.value !== '') this.#schedule();
  }

  /** Results are made once in a frame, whatever was typed in it. */
  #schedule(): void {
    this.#dismissed = false;
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (document.activeElement === this.#input) this.#show();
    });
  }

  #show(): void {
    const outcome = loader.engine.search(this.#input.value, SHOWN);
    const known = loader.state === 'names' || loader.state === 'complete';
    const options = outcome.hits.map((hit) => hitElement(hit, known));
    for (const [index, option] of options.entries()) {
      option.id = `${this.#list.id}-${index}`;
      option.tabIndex = -1;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
    }
    const chosen = this.#options()[this.#active]?.href;
    this.#list.replaceChildren(...options);
    this.#notice.textContent = notice(outcome);
    this.#notice.hidden = this.#notice.textContent === '';
    this.#panel.hidden = outcome.query.text === '';
    this.#list.hidden = options.length === 0;
    this.#activate(options.findIndex(({ href }) => href === chosen));
    this.#input.setAttribute('aria-expanded', String(!this.#panel.hidden && options.length > 0));
    this.#announce(outcome);
  }

  /** Says how many results there are once typing rests. */
  #announce(outcome: SearchOutcome): void {
    clearTimeout(this.#timer);
    if (outcome.query.text === '' || (loader.state === 'loading' && outcome.total === 0)) return;
    this.#timer = window.setTimeout(() => {
      this.#announcer.textContent = outcomeText(outcome, searchWords.strings, searchWords.language);
    }, QUIET);
  }

  #options(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')];
  }

  #activate(index: number): void {
    this.#active = index;
    for (const [place, option] of this.#options().entries()) {
      option.setAttribute('aria-selected', String(place === index));
      if (place === index) option.scrollIntoView({ block: 'nearest' });
    }
    if (index < 0) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', `${this.#list.id}-${index}`);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { length } = this.#panel.hidden ? [] : this.#options();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (length === 0) return this.#schedule();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#activate(this.#active < 0 && step < 0 ? length - 1 : (this.#active + step + length) % length);
    } else if (event.key === 'Enter') {
      const option = this.#options()[this.#panel.hidden ? -1 : this.#active];
      if (option === undefined) return;
      event.preventDefault();
      option.click();
    } else if (event.key === 'Escape' && !this.#panel.hidden) {
      event.preventDefault();
      this.#close();
    }
  }

  #close(): void {
    this.#dismissed = true;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    clearTimeout(this.#timer);
    this.#panel.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#activate(-1);
  }
}

/** What to say below the results, or instead of them. */
function notice(outcome: SearchOutcome): string {
  const isMissing = outcome.total === 0 && outcome.query.outOfRange.length === 0 && outcome.query.text !== '';
  if (isMissing && loader.state === 'failed') return searchWords.strings.failed;
  if (isMissing && loader.state === 'loading') return searchWords.strings.loading;
  return noticeText(outcome, searchWords.strings);
}
