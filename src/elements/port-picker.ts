import { AVOIDANCES } from '#domain/pick/avoidance.ts';
import type { Avoidance } from '#domain/pick/avoidance.ts';
import { countFreePorts, normalizeName, objectionsTo, suggestPorts } from '#domain/pick/suggest-port.ts';
import { parsePortNumber } from '#domain/port-number.ts';
import type { PortNumber } from '#domain/port-number.ts';
import type { PortAtlas } from '#domain/port-map/port-atlas.ts';
import { PICK_STRINGS } from '#domain/strings/pick-strings.ts';
import { loadAtlas } from './load-atlas.ts';
import { part } from './part.ts';
import { ToolWords } from './tool-words.ts';

// For the page that this element stands on: `speak.ts` looks its texts up by them.
export { PICK_STRINGS } from '#domain/strings/pick-strings.ts';

const ALTERNATIVES = 4;

const words = new ToolWords(PICK_STRINGS);
const dictionaries = import.meta.glob<typeof PICK_STRINGS>('/content/strings/pick/*.json', {
  import: 'default',
});

function portLink(port: PortNumber): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `/ports/${port}`;
  link.textContent = String(port);
  return link;
}

/** Why a number is avoided: told in English, in other languages after the reason's own name. */
function reason(name: string | null, explanation: string): (string | Node)[] {
  if (name === null) return [explanation];
  const told = document.createElement('bdi');
  told.lang = 'en';
  told.dir = 'ltr';
  told.textContent = explanation;
  return [`${name}: `, told];
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
      const [atlas] = await Promise.all([loadAtlas(this.dataset.atlas ?? ''), words.load(dictionaries)]);
      this.#atlas = atlas;
    } catch (error) {
      part(this, 'suggestion', HTMLElement).textContent = words.say('failed', {
        reason: error instanceof Error ? error.message : String(error),
      });
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
    const free = part(this, 'free', HTMLElement);
    free.textContent = words.count('free', countFreePorts(atlas, avoid));
    for (const element of [box, free]) words.mark(element);
    if (port === undefined) {
      box.textContent = normalizeName(name) === '' ? words.say('type') : words.say('none');
      return;
    }
    const chosen = portLink(port);
    chosen.className = 'picked';
    const rest = document.createElement('p');
    rest.append(words.say('taken'), ' ');
    others.forEach((other, index) => rest.append(index === 0 ? '' : ', ', portLink(other)));
    const why = document.createElement('p');
    why.textContent = words.say('derived', { name: normalizeName(name) });
    box.replaceChildren(chosen, why, rest);
  }

  #judge(atlas: PortAtlas): void {
    const text = part(this, 'number', HTMLInputElement).value.trim();
    const box = part(this, 'verdict', HTMLElement);
    const parsed = parsePortNumber(text);
    if (text === '' || !parsed.ok) {
      box.textContent = text === '' ? '' : words.say('notAPort');
      return;
    }
    const objections = objectionsTo(parsed.port, atlas, new Set(AVOIDANCES.map(({ key }) => key)));
    const verdict = document.createElement('p');
    const [before = '', after = ''] = words.say(objections.length === 0 ? 'good' : 'avoid').split('{port}');
    verdict.append(before, portLink(parsed.port), after);
    words.mark(box);
    const list = document.createElement('ul');
    for (const { key, explanation } of objections) {
      const item = document.createElement('li');
      item.append(...reason(words.isEnglish ? null : words.label(key), explanation));
      list.append(item);
    }
    box.replaceChildren(verdict, list);
  }
}

customElements.define('port-picker', PortPicker);
