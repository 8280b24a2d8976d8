import { parsePortNumber } from '#domain/port-number.ts';
import { HANDBOOK_STRINGS } from '#domain/strings/handbook-strings.ts';
import { ToolWords } from './tool-words.ts';

// For the page that this element stands on: `speak.ts` looks its texts up by them.
export { HANDBOOK_STRINGS } from '#domain/strings/handbook-strings.ts';

const words = new ToolWords(HANDBOOK_STRINGS);
const dictionaries = import.meta.glob<typeof HANDBOOK_STRINGS>('/content/strings/handbook/*.json', {
  import: 'default',
});

/** `<port-commands>`: puts the number that the reader types, or the address names (`#443`), into all commands. */
class PortCommands extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (input === null || status === null) return;
    void words.load(dictionaries).then(() => words.mark(status));
    input.addEventListener('input', () => this.fill(input.value.trim(), status));
    const fromAddress = (): void => {
      const asked = location.hash.slice(1);
      if (asked === '' || !/^\d/.test(asked)) return;
      input.value = asked;
      this.fill(asked, status);
    };
    addEventListener('hashchange', fromAddress);
    fromAddress();
  }

  private fill(text: string, status: Element): void {
    const parsed = parsePortNumber(text);
    status.textContent = parsed.ok || text === '' ? '' : words.say('notAPort');
    if (!parsed.ok) return;
    for (const number of this.querySelectorAll('copy-code b')) number.textContent = String(parsed.port);
  }
}

customElements.define('port-commands', PortCommands);
