import type { FeedbackReason } from './feedback-vote.ts';

/** Every text of the feedback widget; the key after `feedback.` is what `data-i18n` names. */
export interface FeedbackStrings {
  readonly question: string;
  readonly rating1: string;
  readonly rating2: string;
  readonly rating3: string;
  readonly sending: string;
  /** Shown only after the server said that the vote is stored. */
  readonly thanks: string;
  /** The vote is kept in this browser and will be sent later. */
  readonly kept: string;
  /** The vote could not be sent and could not be kept either. */
  readonly failed: string;
  /** The feedback service itself refused the vote. */
  readonly refused: string;
  readonly retry: string;
  readonly reason: string;
  readonly reasons: Readonly<Record<FeedbackReason, string>>;
  readonly comment: string;
  /** That a comment should hold no personal data. */
  readonly commentHint: string;
  readonly send: string;
}

/** The widget's texts in English, as they stand in the HTML. */
export const FEEDBACK_STRINGS: FeedbackStrings = {
  question: 'Was this page helpful?',
  rating1: 'Not helpful',
  rating2: 'Somewhat',
  rating3: 'Very helpful',
  sending: 'Sending …',
  thanks: 'Thank you for your feedback',
  kept: 'Not stored yet. It is kept in this browser and sent again later.',
  failed: 'It could not be sent.',
  refused: 'It could not be stored.',
  retry: 'Try again',
  reason: 'What was the problem?',
  reasons: {
    wrong: 'Something is wrong',
    missing: 'Something is missing',
    unclear: 'It is hard to understand',
    command_failed: 'A command did not work',
    other: 'Something else',
  },
  comment: 'Tell us more',
  commentHint: 'Please leave out names, addresses and passwords.',
  send: 'Send',
};
