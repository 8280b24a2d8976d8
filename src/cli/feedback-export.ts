/** `npm run feedback:export -- --format csv|ndjson [--current] > feedback.csv`: everything, streamed. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EXPORT_FORMATS, exportFeedback } from '#server/feedback-export.ts';
import { oneOf, runFeedbackCommand } from './feedback-command.ts';

await runFeedbackCommand(
  { format: { type: 'string', default: 'csv' }, current: { type: 'boolean', default: false } },
  async ({ database, options }) => {
    const format = oneOf('format', EXPORT_FORMATS, options['format']);
    const lines = exportFeedback(database, format, options['current'] === true ? 'current' : 'events');
    await pipeline(Readable.from(lines), process.stdout, { end: false });
  },
);
