/** The header's button: turns the theme over and remembers it, where storage is allowed. */
const button = document.querySelector<HTMLButtonElement>('.theme');
const root = document.documentElement;

button?.addEventListener('click', () => {
  const shown =
    root.dataset['theme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  const theme = shown === 'dark' ? 'light' : 'dark';
  root.dataset['theme'] = theme;
  remember('theme', theme);
});

/** Keeps a choice across pages; without storage it lasts for this page only. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is disabled or full: the choice still holds on this page.
  }
}
