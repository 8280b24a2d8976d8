import { onReturn } from './on-return.ts';
import { recall, remember } from './storage.ts';

/**
 * `<os-tabs>` around `<section id>` with a heading each: a tab list in their place (ARIA APG, manual roving
 * tabindex). The chosen system is the page's (`<html data-os>`), remembered across pages; without script all are shown.
 */
class OsTabs extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('[role=tablist]') !== null) return;
    const list = document.createElement('div');
    list.className = 'tabs';
    list.setAttribute('role', 'tablist');
    list.setAttribute('aria-label', this.getAttribute('aria-label') ?? '');
    for (const panel of this.panels()) list.append(this.tabFor(panel));
    list.addEventListener('keydown', (event) => this.onKey(event));
    this.prepend(list);
    const shown = document.documentElement.dataset['os'] ?? 'linux';
    this.show(shown);
    onReturn(() => this.show(recall('os') ?? shown));
  }

  private panels(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(':scope > section')];
  }

  private tabs(): HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>('[role=tab]')];
  }

  private tabFor(panel: HTMLElement): HTMLButtonElement {
    const tab = document.createElement('button');
    const key = panel.id;
    tab.type = 'button';
    tab.id = `tab-${key}`;
    tab.dataset['key'] = key;
    tab.textContent = panel.firstElementChild?.textContent ?? key;
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', panel.id);
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    tab.addEventListener('click', () => {
      this.show(key);
      remember('os', key);
    });
    return tab;
  }

  private show(key: string): void {
    document.documentElement.dataset['os'] = key;
    for (const tab of this.tabs()) {
      const selected = tab.dataset['key'] === key;
      tab.setAttribute('aria-selected', String(selected));
      tab.tabIndex = selected ? 0 : -1;
    }
  }

  private onKey(event: KeyboardEvent): void {
    const tabs = this.tabs();
    const here = tabs.findIndex((tab) => tab === document.activeElement);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const sign = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const ends: Record<string, number> = { Home: 0, End: tabs.length - 1 };
    const to = step === undefined ? ends[event.key] : (here + step * sign + tabs.length) % tabs.length;
    if (to === undefined) return;
    event.preventDefault();
    tabs[to]?.focus();
    tabs[to]?.click();
  }
}

customElements.define('os-tabs', OsTabs);
