import { parsePortNumber, type PortNumber } from '#domain/port-number.ts';
import { rangeOf } from '#domain/port-range.ts';
import type { SearchDocument } from '#domain/search/search-document.ts';
import { LOST_STRINGS } from '#domain/strings/lost-strings.ts';
import { type Advice, readWrongAddress } from '#domain/wrong-address.ts';
import { part } from './part.ts';
import { loader } from './search/load-engine.ts';
import { loadSearchWords, searchWords } from './search/search-words.ts';
import { showAdvice } from './show-advice.ts';
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

/** What is wrong with the number in an address; nothing where the page may exist. */
function adviceOn(path: string): Advice | undefined {
  if (!/^\/(?:ports?\/)?[^/]*\d[^/]*$/.test(path)) return undefined;
  const answer = readWrongAddress(path);
  return answer.kind === 'advice' ? answer : undefined;
}

/**
 * `<offline-port>`: in the place of a page that is not stored, what the stored data knows of its port, or that there is
 * no such port.
 */
class OfflinePort extends HTMLElement {
  connectedCallback(): void {
    const digits = /^\/(?:ports?\/)?(\d{1,5})$/.exec(location.pathname)?.[1] ?? '';
    const parsed = parsePortNumber(digits);
    const advice = parsed.ok ? undefined : adviceOn(location.pathname);
    if (parsed.ok) this.#tell(parsed.port);
    else if (advice !== undefined) this.#refuse(advice);
  }

  #refuse(advice: Advice): void {
    document.title = 'No such page • Connected';
    const show = (): void => this.#say('title', words.label('title'));
    show();
    showAdvice(part(this, 'lost', HTMLElement), advice);
    void words.load(dictionaries).then(show);
  }

  #tell(port: PortNumber): void {
    document.title = `Port ${port} • Connected`;
    part(this, 'commands', HTMLAnchorElement).hash = String(port);
    const list = part(this, 'facts', HTMLElement);
    const show = (): void => {
      this.#say('title', words.say('port', { port }));
      this.#say('known', words.say('known'));
      this.#say('commands', words.say('commands'));
      this.#show(list, loader.engine.document(port));
    };
    show();
    loader.addEventListener('change', show);
    void Promise.all([words.load(dictionaries), loadSearchWords(list), loader.start()]).then(show);
  }

  #say(name: string, text: string): void {
    const element = part(this, name, HTMLElement);
    element.textContent = text;
    words.mark(element);
  }

  #show(list: HTMLElement, document: SearchDocument): void {
    if (loader.state === 'loading') return;
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
