import { createHash } from 'node:crypto';
import {
  type CountsOf,
  type FeedbackReport,
  notHelpfulShare,
  type PageReport,
  type ReaderComment,
  totalOf,
} from '#domain/feedback-report.ts';
import { FEEDBACK_STRINGS } from '#domain/feedback-strings.ts';
import { editWords, minute, movement, percent } from './feedback-report-words.ts';

const STYLE = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{margin:2rem auto;padding:0 1rem;max-width:75rem}
table{border-collapse:collapse;width:100%;margin-bottom:2rem}
th,td{text-align:start;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid #8886}
td{font-variant-numeric:tabular-nums}
blockquote{margin:.25rem 0;padding-inline-start:.75rem;border-inline-start:3px solid #8886;white-space:pre-line;overflow-wrap:anywhere}
small{opacity:.75}
.scroll{overflow-x:auto}`;

/** The only style that the report's page may use. */
export const REPORT_POLICY =
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; ` +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The report as a page of its own; everything that readers wrote is escaped. */
export function reportHtml(report: FeedbackReport): string {
  const { totals, pages, builds, locales, comments } = report;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Feedback report</title><style>${STYLE}</style></head>
<body><h1>Feedback report</h1>
<p>${minute(report.madeAt)} UTC · ${totalOf(totals.counts)} votes, ${percent(notHelpfulShare(totals.counts))} not helpful · 30 days before → last 30 days: ${movement(totals.previous, totals.recent)}</p>
<h2>Pages to mend first</h2>
${pages.length === 0 ? '<p>Nobody has called a page “not helpful”.</p>' : table(['Page', 'At least', 'Not helpful', '😔 🤨 😃', '30 days', 'Since its last edit', 'What readers say'], pages.map(pageRow))}
<h2>By build</h2>
${table(['Build', 'Not helpful', '😔 🤨 😃'], builds.map(countsRow))}
<h2>By language</h2>
${table(['Language', 'Not helpful', '😔 🤨 😃'], locales.map(countsRow))}
<h2>Newest comments</h2>
${comments.map((comment) => `<p><a href="${escapeHtml(comment.page)}">${escapeHtml(comment.page)}</a></p>${quote(comment)}`).join('\n')}
<p><small>“At least”: the lower end of the 95 % interval (Wilson) of the share of “not helpful”. Robots are left out.</small></p>
</body></html>
`;
}

function pageRow(page: PageReport): string[] {
  const reasons = page.reasons.map(
    ({ reason, count }) => `${escapeHtml(FEEDBACK_STRINGS.reasons[reason])}: ${count}`,
  );
  return [
    `<a href="${escapeHtml(page.page)}">${escapeHtml(page.page)}</a>`,
    percent(page.bound),
    percent(notHelpfulShare(page.counts)),
    faces(page.counts),
    movement(page.previous, page.recent),
    editWords(page.edit),
    `${reasons.join('<br>')}${page.comments.map(quote).join('')}`,
  ];
}

function countsRow({ name, counts }: CountsOf): string[] {
  return [escapeHtml(name || '(none)'), percent(notHelpfulShare(counts)), faces(counts)];
}

function faces({ notHelpful, somewhat, very }: CountsOf['counts']): string {
  return `${notHelpful}\u00a0·\u00a0${somewhat}\u00a0·\u00a0${very}`;
}

function quote({ rating, reason, comment, locale, createdAt }: ReaderComment): string {
  const about = [
    minute(createdAt),
    locale,
    FEEDBACK_STRINGS[`rating${rating}`],
    reason && FEEDBACK_STRINGS.reasons[reason],
  ];
  const line = about
    .filter((part) => part !== null)
    .map(escapeHtml)
    .join(' · ');
  return `<blockquote dir="auto"><bdi>${escapeHtml(comment)}</bdi><br><small>${line}</small></blockquote>`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((text) => `<th scope="col">${text}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n');
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
