import { summarizeHit } from '#domain/search/hit-summary.ts';
import type { SearchHit } from '#domain/search/search-engine.ts';
import { searchWords } from './search-words.ts';

function part(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

/**
 * A link to a port that shows a result; texts arrive as text, never as markup. Before the index is
 * there (`known` false) only the number can be shown.
 */
export function hitElement(hit: SearchHit, known: boolean): HTMLAnchorElement {
  const summary = summarizeHit(hit, searchWords.strings);
  const link = document.createElement('a');
  link.href = summary.href;
  link.className = 'hit';
  link.append(part('hit-number', summary.number));
  if (!known) return link;
  const parts = [
    ['hit-name', summary.name],
    ['hit-transports', summary.transports],
    [`hit-status ${hit.document.status.tcp}`, summary.status],
    ['hit-description', summary.description],
    ['hit-reason', summary.reason],
  ] as const;
  for (const [className, text] of parts) if (text !== '') link.append(' ', part(className, text));
  return link;
}
