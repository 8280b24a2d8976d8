import { onReturn } from './on-return.ts';
import { recall, remember } from './storage.ts';

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

/** Shows what was chosen elsewhere: on another page, or in another tab. */
function follow(): void {
  const theme = recall('theme');
  if (theme !== undefined) root.dataset['theme'] = theme;
}
onReturn(follow);
addEventListener('storage', follow);
