import type { Advice } from '#domain/wrong-address.ts';
import { escapeHtml } from './escape-html.ts';

/** The empty element of the 404 page that says what was meant; a script fills it where no server does. */
const PLACE = '<wrong-address></wrong-address>';

export function adviceText({ sentence, links }: Advice): string {
  return `${[sentence, ...links.map(({ label, href }) => `${label}: ${href}`)].join('\n')}\n`;
}

/** Problem details (RFC 9457), with the links as an extension member. */
export function adviceProblem({ sentence, links }: Advice): string {
  return JSON.stringify({ type: 'about:blank', title: 'Not Found', status: 404, detail: sentence, links });
}

/** The 404 page with the advice in its place, or `undefined` where it has no place for it. */
export function advicePage(page: string, { sentence, links }: Advice): string | undefined {
  if (!page.includes(PLACE)) return undefined;
  const items = links.map(
    ({ label, href }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(label)}</a></li>`,
  );
  const content = `<p class="answer">${escapeHtml(sentence)}</p><ul>${items.join('')}</ul>`;
  return page.replace(PLACE, () => `<wrong-address>${content}</wrong-address>`);
}
