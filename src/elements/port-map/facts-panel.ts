import type { CellFacts } from '#domain/port-map/cell-facts.ts';
import { mapWords, statusWords } from './map-words.ts';

function line(text: string, className = ''): HTMLParagraphElement {
  const made = document.createElement('p');
  made.textContent = text;
  made.className = className;
  return made;
}

/** Shows the facts of a cell, with the way to its page. */
export function showFacts(panel: HTMLElement, facts: CellFacts): void {
  const link = document.createElement('a');
  link.href = `/ports/${facts.port}`;
  link.className = 'map-port';
  link.textContent = mapWords.say('port', { port: facts.port });
  mapWords.mark(link);
  const texts = [
    line(facts.names, 'map-names'),
    line(facts.article ?? '', 'map-article'),
    line(facts.uses === '' ? '' : mapWords.say('practice', { uses: facts.uses })),
    line(statusWords(facts), 'quiet'),
    line(facts.unauthorized ? mapWords.label('unauthorized') : '', 'map-warn'),
  ];
  panel.replaceChildren(link, ...texts.filter(({ textContent }) => textContent !== ''));
}
