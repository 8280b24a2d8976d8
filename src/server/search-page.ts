import { summarizeHit } from '#domain/search/hit-summary.ts';
import { outcomeText } from '#domain/search/outcome-text.ts';
import type { SearchHit, SearchOutcome } from '#domain/search/search-engine.ts';
import type { SearchFilters } from '#domain/search/search-filters.ts';
import { SEARCH_STRINGS } from '#domain/search/search-strings.ts';
import { escapeHtml } from './escape-html.ts';

export interface SearchAnswer {
  /** What was asked, as it is to stand in the field again. */
  readonly asked: string;
  readonly filters: SearchFilters;
  readonly outcome: SearchOutcome;
}

/** The built search page with the answer in it: field and filters as asked, the sentence, the list. */
export function fillSearchPage(page: string, { asked, filters, outcome }: SearchAnswer): string {
  const sentence = outcomeText(outcome, SEARCH_STRINGS, 'en');
  const filled = page
    .replace('id="search-asked"', () => `id="search-asked" value="${escapeHtml(asked.toWellFormed())}"`)
    .replace(/(<p id="search-said"[^>]*>)[^<]*/, (_, tag: string) => tag + escapeHtml(sentence))
    .replace(/(<ol id="search-hits"[^>]*>)/, (tag) => tag + outcome.hits.map(hitItem).join(''));
  return Object.entries(filters).reduce((html, [name, value]) => selectOption(html, name, value), filled);
}

function hitItem(hit: SearchHit): string {
  const { href, number, name, transports, status, description, reason } = summarizeHit(hit, SEARCH_STRINGS);
  const parts = [
    ['hit-number', number],
    ['hit-name', name],
    ['hit-transports', transports],
    [`hit-status ${hit.document.status.tcp}`, status],
    ['hit-description', description],
    ['hit-reason', reason],
  ];
  const spans = parts
    .filter(([, text]) => text !== '')
    .map(([className, text]) => `<span class="${className}">${escapeHtml(text ?? '')}</span>`);
  return `<li><a class="hit" href="${href}">${spans.join(' ')}</a></li>`;
}

/** `value` is one of the page's own options, so it needs no escaping. */
function selectOption(html: string, name: string, value: string | null): string {
  if (value === null) return html;
  const select = new RegExp(`<select[^>]* name="${name}"[^>]*>[\\s\\S]*?</select>`);
  return html.replace(select, (options) =>
    options.replace(`<option value="${value}"`, `<option value="${value}" selected`),
  );
}
