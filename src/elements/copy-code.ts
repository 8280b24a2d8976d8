/** Texts that the element shows; the interface language may replace them. */
export const COPY_STRINGS = {
  copy: 'Copy',
  copied: 'Copied',
  failed: 'Press Ctrl+C to copy',
};

let announcer: HTMLElement | undefined;

/** Says something to screen readers through one live region for the whole page. */
function announce(text: string): void {
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
class CopyCode extends HTMLElement {
  connectedCallback(): void {
    const code = this.querySelector('pre');
    if (code === null || this.querySelector('button') !== null) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = COPY_STRINGS.copy;
    button.setAttribute('aria-label', `${COPY_STRINGS.copy}: ${code.textContent}`);
    button.addEventListener('click', () => void this.copy(code, button));
    this.append(button);
  }

  private async copy(code: HTMLElement, button: HTMLButtonElement): Promise<void> {
    let said = COPY_STRINGS.copied;
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch {
      getSelection()?.selectAllChildren(code);
      said = COPY_STRINGS.failed;
    }
    button.textContent = said;
    announce(said);
    setTimeout(() => (button.textContent = COPY_STRINGS.copy), 2000);
  }
}

customElements.define('copy-code', CopyCode);
