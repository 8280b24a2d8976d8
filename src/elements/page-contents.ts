import { PAGE_STRINGS } from '#domain/page-strings.ts';

/** Entries of their own, where a heading is long or missing. */
const SHORT: Readonly<Record<string, string>> = {
  facts: PAGE_STRINGS.facts,
  range: PAGE_STRINGS.range,
  check: PAGE_STRINGS.check,
};

/**
 * "On this page", beside the text on wide screens: made from the headings, the article's own included. It comes before the
 * text, or a reader with a keyboard would have the whole page to go through first.
 */
const page = document.querySelector('.page');
if (page !== null) {
  const nav = document.createElement('nav');
  nav.className = 'toc';
  nav.setAttribute('aria-label', PAGE_STRINGS.onThisPage);
  const title = document.createElement('b');
  title.textContent = PAGE_STRINGS.onThisPage;
  const list = document.createElement('ul');
  for (const heading of page.querySelectorAll('h2[id], #facts')) {
    const link = document.createElement('a');
    link.href = `#${heading.id}`;
    link.textContent = SHORT[heading.id] ?? heading.textContent;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  nav.append(title, list);
  page.prepend(nav);
}
