import { AVOIDANCES } from '#domain/pick/avoidance.ts';
import type { Avoidance } from '#domain/pick/avoidance.ts';
import { countFreePorts, normalizeName, objectionsTo, suggestPorts } from '#domain/pick/suggest-port.ts';
import { parsePortNumber } from '#domain/port-number.ts';
import type { PortNumber } from '#domain/port-number.ts';
import type { PortAtlas } from '#domain/port-map/port-atlas.ts';
import { loadAtlas } from './load-atlas.ts';
import { part } from './part.ts';

const ALTERNATIVES = 4;

function portLink(port: PortNumber): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `/ports/${port}`;
  link.textContent = String(port);
  return link;
}

/** `<port-picker data-atlas>`: suggests a free port for a project's name and judges a number, in this browser alone. */
class PortPicker extends HTMLElement {
  #atlas: PortAtlas | undefined;

  connectedCallback(): void {
    this.addEventListener('input', () => void this.#update());
    // A browser may bring back what was typed before.
    addEventListener('pageshow', () => void this.#update());
    void this.#update();
  }

  #avoided(): ReadonlySet<Avoidance['key']> {
    const checked = new Set(
      [...this.querySelectorAll<HTMLInputElement>('input[name="avoid"]:checked')].map(({ value }) => value),
    );
    return new Set(AVOIDANCES.map(({ key }) => key).filter((key) => checked.has(key)));
  }

  async #update(): Promise<void> {
    try {
      this.#atlas ??= await loadAtlas(this.dataset.atlas ?? '');
    } catch (error) {
      part(this, 'suggestion', HTMLElement).textContent =
        `This did not work: ${error instanceof Error ? error.message : String(error)}. Type again to retry.`;
      return;
    }
    this.#suggest(this.#atlas);
    this.#judge(this.#atlas);
  }

  #suggest(atlas: PortAtlas): void {
    const avoid = this.#avoided();
    const name = part(this, 'name', HTMLInputElement).value;
    const [port, ...others] =
      normalizeName(name) === '' ? [] : suggestPorts(name, atlas, avoid, 1 + ALTERNATIVES);
    const box = part(this, 'suggestion', HTMLElement);
    part(this, 'free', HTMLElement).textContent =
      `${countFreePorts(atlas, avoid)} of the 48,128 User Ports pass every test above.`;
    if (port === undefined) {
      box.textContent =
        normalizeName(name) === '' ? 'Type your project’s name.' : 'No number is left: avoid less.';
      return;
    }
    const chosen = portLink(port);
    chosen.className = 'picked';
    const rest = document.createElement('p');
    rest.append('If it is taken on your machine: ');
    others.forEach((other, index) => rest.append(index === 0 ? '' : ', ', portLink(other)));
    const why = document.createElement('p');
    why.textContent = `Derived from the name “${normalizeName(name)}”: everybody who types it gets this number.`;
    box.replaceChildren(chosen, why, rest);
  }

  #judge(atlas: PortAtlas): void {
    const text = part(this, 'number', HTMLInputElement).value.trim();
    const box = part(this, 'verdict', HTMLElement);
    const parsed = parsePortNumber(text);
    if (text === '' || !parsed.ok) {
      box.textContent = text === '' ? '' : 'A port is a whole number from 0 to 65535.';
      return;
    }
    const objections = objectionsTo(parsed.port, atlas, new Set(AVOIDANCES.map(({ key }) => key)));
    const verdict = document.createElement('p');
    verdict.append(
      portLink(parsed.port),
      objections.length === 0 ? ' is a good choice: nothing speaks against it.' : ' is better avoided:',
    );
    const list = document.createElement('ul');
    for (const { explanation } of objections) {
      const item = document.createElement('li');
      item.textContent = explanation;
      list.append(item);
    }
    box.replaceChildren(verdict, list);
  }
}

customElements.define('port-picker', PortPicker);
