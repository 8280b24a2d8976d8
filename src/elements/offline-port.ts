import { parsePortNumber } from '#domain/port-number.ts';
import { rangeOf } from '#domain/port-range.ts';
import type { SearchDocument } from '#domain/search/search-document.ts';
import { LOST_STRINGS } from '#domain/strings/lost-strings.ts';
import { part } from './part.ts';
import { loader } from './search/load-engine.ts';
import { loadSearchWords, searchWords } from './search/search-words.ts';
import { ToolWords } from './tool-words.ts';

const words = new ToolWords(LOST_STRINGS);

const dictionaries = import.meta.glob<typeof LOST_STRINGS>('/content/strings/lost/*.json', {
  import: 'default',
});

/** A line of the facts; `said` where the text is the interface's, not the registry's. */
interface Fact {
  readonly term: string;
  readonly text: string;
  readonly said?: true;
}

/** What is known of a port without network; empty texts are left out. */
function factsOf({ port, status, services, programs, description }: SearchDocument): readonly Fact[] {
  const { name, first, last } = rangeOf(port);
  const facts: readonly Fact[] = [
    { term: words.say('range'), text: `${name}, ${first}–${last}` },
    { term: 'TCP', text: searchWords.strings.status[status.tcp], said: true },
    { term: 'UDP', text: searchWords.strings.status[status.udp], said: true },
    { term: words.say('services'), text: services.map((service) => service.name).join(', ') },
    { term: words.say('description'), text: description ?? '' },
    { term: words.say('met'), text: [...new Set(programs.map((program) => program.name))].join(', ') },
  ];
  return facts.filter(({ text }) => text !== '');
}

/** `<offline-port>`: in the place of a page that was never opened, what the stored data knows of its port. */
class OfflinePort extends HTMLElement {
  connectedCallback(): void {
    const digits = /^\/(?:ports?\/)?(\d{1,5})$/.exec(location.pathname)?.[1] ?? '';
    const parsed = parsePortNumber(digits);
    if (!parsed.ok) return;
    document.title = `Port ${parsed.port} • Connected`;
    part(this, 'commands', HTMLAnchorElement).hash = String(parsed.port);
    const title = part(this, 'title', HTMLElement);
    const list = part(this, 'facts', HTMLElement);
    const show = (): void => {
      title.textContent = words.say('port', { port: parsed.port });
      this.#show(list, loader.engine.document(parsed.port));
    };
    show();
    loader.addEventListener('change', show);
    void Promise.all([words.load(dictionaries), loadSearchWords(list), loader.start()]).then(show);
  }

  #show(list: HTMLElement, document: SearchDocument): void {
    if (loader.state === 'loading') return;
    this.toggleAttribute('data-known', true);
    list.replaceChildren(
      ...factsOf(document).flatMap(({ term, text, said }) => {
        const [dt, dd] = [globalThis.document.createElement('dt'), globalThis.document.createElement('dd')];
        dt.textContent = term;
        dd.textContent = text;
        if (!said) Object.assign(dd, { lang: 'en', dir: 'ltr' });
        return [dt, dd];
      }),
    );
  }
}

customElements.define('offline-port', OfflinePort);
