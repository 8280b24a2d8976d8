import { outcomeText } from '#domain/search/outcome-text.ts';
import { isFiltering, readFilters, type SearchFilters } from '#domain/search/search-filters.ts';
import { singlePort } from '#domain/search/single-port.ts';
import { hitElement } from './search/hit-element.ts';
import { loader } from './search/load-engine.ts';
import { loadSearchWords, markSearchWords, searchWords } from './search/search-words.ts';

/** As many results as one page shows. */
const SHOWN = 100;

/** How long typing must rest before the address follows, in milliseconds. */
const QUIET = 400;

/**
 * `<search-page>` around the form, the sentence and the list of `/search`: results as one types, the
 * address kept so that it can be shared. On a host without a server it answers what the address asks.
 */
class SearchPage extends HTMLElement {
  #form: HTMLFormElement | null = null;
  #frame = 0;
  #timer = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    this.#form = form;
    this.#fromAddress(form);
    loader.addEventListener('change', () => this.#schedule());
    void loadSearchWords().then(() => this.#schedule());
    addEventListener('popstate', () => this.#fromAddress(form));
    form.addEventListener('input', () => this.#onInput());
    form.addEventListener('submit', (event) => this.#onSubmit(event));
    void loader.start();
  }

  /** Fills the form as the address says; a lone number leads on to its page. */
  #fromAddress(form: HTMLFormElement): void {
    const asked = new URLSearchParams(location.search);
    for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
      field.value = asked.get(field.name) ?? '';
    }
    if (location.search === '') form.querySelector('input')?.focus();
    else if (!this.#goToPort()) this.#schedule();
  }

  #asked(): { text: string; filters: SearchFilters; parameters: URLSearchParams } {
    const fields = this.#form === null ? [] : [...new FormData(this.#form)];
    const given = fields.flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    );
    const parameters = new URLSearchParams(given);
    return {
      text: parameters.get('q') ?? '',
      filters: readFilters((name) => parameters.get(name)),
      parameters,
    };
  }

  #goToPort(): boolean {
    const { text, filters } = this.#asked();
    const port = isFiltering(filters) ? null : singlePort(loader.engine.search(text, 1).query);
    if (port !== null) location.replace(`/ports/${port}`);
    return port !== null;
  }

  #onInput(): void {
    this.#schedule();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#keepAddress(), QUIET);
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.#goToPort()) return;
    this.#keepAddress();
    this.#schedule();
  }

  #keepAddress(): void {
    const { parameters } = this.#asked();
    history.replaceState(null, '', parameters.size > 0 ? `/search?${parameters.toString()}` : '/search');
  }

  #schedule(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#show();
    });
  }

  #show(): void {
    const said = this.querySelector('#search-said');
    const list = this.querySelector<HTMLElement>('#search-hits');
    if (said === null || list === null) return;
    if (loader.state === 'loading') return;
    const { text, filters } = this.#asked();
    const outcome = loader.engine.search(text, SHOWN, filters);
    const known = loader.state !== 'failed';
    said.textContent = known
      ? outcomeText(outcome, searchWords.strings, searchWords.language)
      : searchWords.strings.failed;
    // Together with its new rows: the server's would change sides before they go.
    markSearchWords(list);
    list.replaceChildren(
      ...outcome.hits.map((hit) => {
        const item = document.createElement('li');
        item.append(hitElement(hit, known));
        return item;
      }),
    );
  }
}

customElements.define('search-page', SearchPage);
