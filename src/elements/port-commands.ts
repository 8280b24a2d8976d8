import { parsePortNumber } from '#domain/port-number.ts';

/** `<port-commands>`: puts the number that the reader types, or the address names (`#443`), into all commands. */
class PortCommands extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    const status = this.querySelector('[role=status]');
    if (input === null || status === null) return;
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
    status.textContent = parsed.ok || text === '' ? '' : 'A port is a whole number from 0 to 65535.';
    if (!parsed.ok) return;
    for (const number of this.querySelectorAll('copy-code b')) number.textContent = String(parsed.port);
  }
}

customElements.define('port-commands', PortCommands);
