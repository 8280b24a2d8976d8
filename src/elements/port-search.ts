/**
 * `<port-search>` around a plain search form. This part is on every page and stays small: the keyboard
 * shortcuts, numbers (which need no index), and fetching the rest when the field is first used.
 */
class PortSearch extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (input === null) return;
    // Set here and not in the markup, which is on 65,536 pages.
    input.autocomplete = 'off';
    input.autocapitalize = 'off';
    input.spellcheck = false;
    input.enterKeyHint = 'search';
    const upgrade = async (): Promise<void> => {
      const { attachCombobox } = await import('./search/combobox.ts');
      attachCombobox(this, input);
    };
    const start = (): void => {
      upgrade().catch(() => input.addEventListener('focus', start, { once: true }));
    };
    if (document.activeElement === input) start();
    else input.addEventListener('focus', start, { once: true });
    this.addEventListener('submit', (event) => {
      const digits = /^\s*:?0*(\d{1,5})\s*$/.exec(input.value)?.[1];
      if (digits === undefined || Number(digits) > 65_535) return;
      event.preventDefault();
      location.assign(`/ports/${digits}`);
    });
  }
}

customElements.define('port-search', PortSearch);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const wanted =
    ctrlKey || metaKey ? key.toLowerCase() === 'k' && !altKey : key === '/' && !altKey && !isTyping(target);
  const input = wanted ? document.querySelector<HTMLInputElement>('port-search input') : null;
  if (input === null) return;
  event.preventDefault();
  input.focus();
  input.select();
});
