import type { CellFacts } from '#domain/port-map/cell-facts.ts';

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
  link.textContent = `Port ${facts.port}`;
  const texts = [
    line(facts.names, 'map-names'),
    line(facts.article ?? '', 'map-article'),
    line(facts.uses === '' ? '' : `In practice: ${facts.uses}`),
    line(facts.status, 'quiet'),
    line(facts.unauthorized ? 'Unauthorized use reported' : '', 'map-warn'),
  ];
  panel.replaceChildren(link, ...texts.filter(({ textContent }) => textContent !== ''));
}
