import { parsePortNumber } from '#domain/port-number.ts';
import { rangeOf } from '#domain/port-range.ts';
import type { SearchDocument } from '#domain/search/search-document.ts';
import { SEARCH_STRINGS } from '#domain/search/search-strings.ts';
import { part } from './part.ts';
import { loader } from './search/load-engine.ts';

/** What is known of a port without network, as a term and its text; empty texts are left out. */
function factsOf({
  port,
  status,
  services,
  programs,
  description,
}: SearchDocument): readonly (readonly [string, string])[] {
  const { name, first, last } = rangeOf(port);
  const facts = [
    ['Range', `${name}, ${first}–${last}`],
    ['TCP', SEARCH_STRINGS.status[status.tcp]],
    ['UDP', SEARCH_STRINGS.status[status.udp]],
    ['Service names', services.map((service) => service.name).join(', ')],
    ['Description', description ?? ''],
    ['Met here', [...new Set(programs.map((program) => program.name))].join(', ')],
  ] as const;
  return facts.filter(([, text]) => text !== '');
}

/** `<offline-port>`: in the place of a page that was never opened, what the stored data knows of its port. */
class OfflinePort extends HTMLElement {
  connectedCallback(): void {
    const digits = /^\/(?:ports?\/)?(\d{1,5})$/.exec(location.pathname)?.[1] ?? '';
    const parsed = parsePortNumber(digits);
    if (!parsed.ok) return;
    document.title = `Port ${parsed.port} • Connected`;
    part(this, 'title', HTMLElement).textContent = `Port ${parsed.port}`;
    const list = part(this, 'facts', HTMLElement);
    const show = (): void => this.#show(list, loader.engine.document(parsed.port));
    loader.addEventListener('change', show);
    void loader.start().then(show);
    const commands = part(this, 'commands', HTMLAnchorElement);
    commands.hash = String(parsed.port);
  }

  #show(list: HTMLElement, document: SearchDocument): void {
    if (loader.state === 'loading') return;
    this.toggleAttribute('data-known', true);
    list.replaceChildren(
      ...factsOf(document).flatMap(([term, text]) => {
        const [dt, dd] = [globalThis.document.createElement('dt'), globalThis.document.createElement('dd')];
        dt.textContent = term;
        dd.textContent = text;
        return [dt, dd];
      }),
    );
  }
}

customElements.define('offline-port', OfflinePort);
