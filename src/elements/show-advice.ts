import type { Advice } from '#domain/wrong-address.ts';
import { readerLanguage } from './reader-language.ts';

/** Fills an element with what is to be told about an address that leads nowhere, in the reader's language. */
export function showAdvice(root: Element, { sentence, links }: Advice): void {
  const said = document.createElement('p');
  said.className = 'answer';
  said.textContent = sentence;
  const list = document.createElement('ul');
  for (const { href, label } of links) {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = label;
    list.appendChild(document.createElement('li')).append(link);
  }
  root.replaceChildren(said, list);
  if (readerLanguage.code !== 'en')
    void import('./speak.ts').then(({ speakLost }) => speakLost(root, readerLanguage));
}
