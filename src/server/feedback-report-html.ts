import {
  type CountsOf,
  type FeedbackReport,
  notHelpfulShare,
  type PageReport,
  type RatingCounts,
  type ReaderComment,
  totalOf,
} from '#domain/feedback-report.ts';
import { FEEDBACK_STRINGS } from '#domain/feedback-strings.ts';
import { escapeHtml } from './escape-html.ts';
import { REPORT_STYLE } from './feedback-report-style.ts';
import { editWords, minute, movement, percent } from './feedback-report-words.ts';

/** The report as a page of its own; everything that readers wrote is escaped. */
export function reportHtml(report: FeedbackReport): string {
  const { totals, pages, builds, locales, comments } = report;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Feedback report</title><style>${REPORT_STYLE}</style></head>
<body><main><h1>Feedback report</h1>
<p>Made at ${minute(report.madeAt)} UTC. Robots are left out.</p>
${facts([
  ['Votes', String(totalOf(totals.counts))],
  ['Not helpful', percent(notHelpfulShare(totals.counts))],
  ['Not helpful, 30 days before → last 30 days', movement(totals.previous, totals.recent)],
])}
${bar(totals.counts)}
<nav aria-label="Parts of the report"><ul><li><a href="#pages">Pages</a></li><li><a href="#comments">Comments</a></li><li><a href="#builds">Builds</a></li><li><a href="#languages">Languages</a></li><li><a href="/">The site</a></li></ul></nav>
<h2 id="pages">Pages to mend first</h2>
${
  pages.length === 0
    ? '<p>Nobody has called a page “not helpful”.</p>'
    : `<p>By how many readers at least find the page not helpful: the lower end of the 95 % interval (Wilson).</p>
<ol class="pages">${pages.map(pageItem).join('\n')}</ol>`
}
<h2 id="comments">Newest comments</h2>
${comments.length === 0 ? '<p>Nobody has written one.</p>' : commentList(comments, commentWithPage)}
<h2 id="builds">By build</h2>
${table('Build', builds)}
<h2 id="languages">By language</h2>
${table('Language', locales)}
</main></body></html>
`;
}

function pageItem(page: PageReport): string {
  const reasons = page.reasons.map(
    ({ reason, count }) => `<li>${escapeHtml(FEEDBACK_STRINGS.reasons[reason])}: ${count}</li>`,
  );
  const newest = `${page.comments.length === 1 ? 'The newest comment' : `The ${page.comments.length} newest comments`}`;
  return `<li><h3>${pageLink(page.page)}</h3>
${bar(page.counts)}
${facts([
  ['At least', percent(page.bound)],
  ['Not helpful', `${percent(notHelpfulShare(page.counts))} of ${totalOf(page.counts)}`],
  ['😔 🤨 😃', faces(page.counts)],
  ['30 days before → last 30 days', movement(page.previous, page.recent)],
  ['Since its last edit', editWords(page.edit)],
])}
${reasons.length === 0 ? '' : `<ul class="reasons">${reasons.join('')}</ul>`}
${page.comments.length === 0 ? '' : `<details><summary>${newest}</summary>${commentList(page.comments, comment)}</details>`}</li>`;
}

function pageLink(page: string): string {
  return `<a href="${escapeHtml(page)}">${escapeHtml(page)}</a>`;
}

function facts(all: readonly (readonly [name: string, value: string])[]): string {
  return `<dl>${all.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>`;
}

/** The three faces side by side; the numbers beside it say the same. */
function bar(counts: RatingCounts): string {
  const { notHelpful, somewhat, very } = counts;
  const total = totalOf(counts);
  if (total === 0) return '';
  const parts = [
    ['bad', 0, notHelpful],
    ['fair', notHelpful, somewhat],
    ['good', notHelpful + somewhat, very],
  ] as const;
  const boxes = parts.map(
    ([name, from, width]) => `<rect class="${name}" x="${from}" width="${width}" height="1"/>`,
  );
  return `<svg class="bar" viewBox="0 0 ${total} 1" preserveAspectRatio="none" aria-hidden="true">${boxes.join('')}</svg>`;
}

function faces({ notHelpful, somewhat, very }: RatingCounts): string {
  return `${notHelpful}\u00a0·\u00a0${somewhat}\u00a0·\u00a0${very}`;
}

function commentList(comments: readonly ReaderComment[], item: (comment: ReaderComment) => string): string {
  return `<ul class="comments">${comments.map((one) => `<li>${item(one)}</li>`).join('\n')}</ul>`;
}

function commentWithPage(one: ReaderComment): string {
  return comment(one, `${pageLink(one.page)} · `);
}

function comment({ rating, reason, comment: words, locale, createdAt }: ReaderComment, before = ''): string {
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
  return `<blockquote dir="auto">${escapeHtml(words)}</blockquote><p class="about">${before}${line}</p>`;
}

function table(head: string, rows: readonly CountsOf[]): string {
  const body = rows.map(
    ({ name, counts }) =>
      `<tr><th scope="row">${escapeHtml(name || '(none)')}</th><td>${percent(notHelpfulShare(counts))}</td><td>${faces(counts)}</td></tr>`,
  );
  return `<table><thead><tr><th scope="col">${head}</th><th scope="col">Not helpful</th><th scope="col">😔 🤨 😃</th></tr></thead><tbody>
${body.join('\n')}
</tbody></table>`;
}
