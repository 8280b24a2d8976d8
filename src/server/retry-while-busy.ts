import type { FeedbackDatabase } from './feedback-database.ts';

/** How long to wait while another process holds the database, and how often to try, in milliseconds. */
export const BUSY_MS = 2_000;
export const BUSY_STEP_MS = 20;

/** Does something that writes, again and again while the database is busy, without stopping the event loop. */
export async function retryWhileBusy<Result>(
  database: FeedbackDatabase,
  action: () => Promise<Result>,
): Promise<Result> {
  const end = performance.now() + BUSY_MS;
  for (;;) {
    try {
      return await action();
    } catch (error) {
      if (!database.isBusy(error) || performance.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, BUSY_STEP_MS));
  }
}
