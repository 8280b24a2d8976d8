import { PAGE_STRINGS } from '#domain/page-strings.ts';
import type { PageStrings } from '#domain/page-strings.ts';

let announcer: HTMLElement | undefined;

/** Says something to screen readers through one live region for the whole page. */
export function announce(text: string): void {
  if (announcer === undefined) {
    announcer = document.createElement('p');
    announcer.className = 'sr-only';
    announcer.setAttribute('role', 'status');
    document.body.append(announcer);
  }
  announcer.textContent = '';
  requestAnimationFrame(() => {
    if (announcer !== undefined) announcer.textContent = text;
  });
}

/** `<copy-code>` around a `<pre>`: adds a button that copies exactly the text, or selects it where copying fails. */
export class CopyCode extends HTMLElement {
  /** The texts; another language takes their place. */
  static strings: Pick<PageStrings, 'copy' | 'copied' | 'copyFailed'> = PAGE_STRINGS;

  connectedCallback(): void {
    const code = this.querySelector('pre');
    if (code === null || this.querySelector('button') !== null) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.addEventListener('click', () => void this.copy(code, button));
    this.append(button);
    this.label();
  }

  /** Writes the button's words, again when the language has changed. */
  label(): void {
    const button = this.querySelector('button');
    if (button === null) return;
    button.textContent = CopyCode.strings.copy;
    button.setAttribute(
      'aria-label',
      `${CopyCode.strings.copy}: ${this.querySelector('pre')?.textContent ?? ''}`,
    );
  }

  private async copy(code: HTMLElement, button: HTMLButtonElement): Promise<void> {
    let said = CopyCode.strings.copied;
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch {
      getSelection()?.selectAllChildren(code);
      said = CopyCode.strings.copyFailed;
    }
    button.textContent = said;
    announce(said);
    setTimeout(() => this.label(), 2000);
  }
}

customElements.define('copy-code', CopyCode);
