import {
  type FeedbackReport,
  notHelpfulShare,
  type PageReport,
  type ReaderComment,
  totalOf,
} from '#domain/feedback-report.ts';
import { FEEDBACK_STRINGS } from '#domain/feedback-strings.ts';
import { editWords, minute, movement, percent } from './feedback-report-words.ts';

/** The report for a terminal. */
export function reportText(report: FeedbackReport): string {
  const { totals, pages, builds, locales, comments } = report;
  const lines = [
    `Feedback report, ${minute(report.madeAt)} UTC`,
    `${totalOf(totals.counts)} votes, ${percent(notHelpfulShare(totals.counts))} not helpful; ` +
      `30 days before → last 30 days: ${movement(totals.previous, totals.recent)}`,
    '',
    'Pages to mend first ("at least": Wilson lower bound of the share of "not helpful")',
    ...(pages.length === 0 ? ['  Nobody has called a page "not helpful".'] : pages.flatMap(pageLines)),
    ...section(
      'By build',
      builds.map(({ name, counts }) => `${plain(name) || '(none)'}: ${votes(counts)}`),
    ),
    ...section(
      'By language',
      locales.map(({ name, counts }) => `${plain(name)}: ${votes(counts)}`),
    ),
    ...section(
      'Newest comments',
      comments.map((comment) => `${plain(comment.page)}  ${commentLine(comment)}`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function pageLines(page: PageReport, index: number): string[] {
  const reasons = page.reasons.map(({ reason, count }) => `${FEEDBACK_STRINGS.reasons[reason]}: ${count}`);
  return [
    `${String(index + 1).padStart(3)}. ${plain(page.page)}  at least ${percent(page.bound)}, ${votes(page.counts)}`,
    `     30 days: ${movement(page.previous, page.recent)}; since its last edit: ${editWords(page.edit)}`,
    ...(reasons.length > 0 ? [`     ${reasons.join(', ')}`] : []),
    ...page.comments.map((comment) => `     ${commentLine(comment)}`),
  ];
}

function votes(counts: PageReport['counts']): string {
  const { notHelpful, somewhat, very } = counts;
  return `${percent(notHelpfulShare(counts))} of ${totalOf(counts)} (😔 ${notHelpful} 🤨 ${somewhat} 😃 ${very})`;
}

function commentLine({ createdAt, locale, comment, reason }: ReaderComment): string {
  const about = reason === null ? '' : ` [${FEEDBACK_STRINGS.reasons[reason]}]`;
  return `${minute(createdAt)} ${locale}${about} “${plain(comment)}”`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

/** One line without anything that commands a terminal or turns the direction of the text around. */
function plain(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
