/** `npm run feedback:report -- --format text|html|json --pages 50`: what editors mend first. */
import { reportHtml } from '#server/feedback-report-html.ts';
import { reportText } from '#server/feedback-report-text.ts';
import { makeFeedbackReport, REPORT_SIZE } from '#server/feedback-report.ts';
import { readPageEdits } from '#server/page-edits.ts';
import { oneOf, runFeedbackCommand, UsageError } from './feedback-command.ts';

await runFeedbackCommand(
  {
    format: { type: 'string', default: 'text' },
    pages: { type: 'string', default: String(REPORT_SIZE.pages) },
  },
  async ({ database, options }) => {
    const format = oneOf('format', ['text', 'html', 'json'], options['format']);
    const pages = Number(options['pages']);
    if (!Number.isInteger(pages) || pages < 1) throw new UsageError('--pages is a number from 1');
    const report = await makeFeedbackReport(database, readPageEdits(), Date.now(), { ...REPORT_SIZE, pages });
    const formats = { text: reportText, html: reportHtml, json: JSON.stringify };
    process.stdout.write(formats[format](report));
  },
);
