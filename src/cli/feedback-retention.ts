/** `npm run feedback:retention`: drops what is kept too long; the server does the same every hour. */
import { applyRetention } from '#server/feedback-retention.ts';
import { runFeedbackCommand } from './feedback-command.ts';

await runFeedbackCommand({}, async ({ database, settings }) => {
  const removed = await applyRetention(database, settings.FEEDBACK_RETENTION_DAYS, Date.now());
  console.log(`${removed.visitors} visitors dropped, ${removed.events} events deleted`);
});
