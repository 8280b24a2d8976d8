import { z } from 'zod';
import {
  COMMENT_MAX_LENGTH,
  FEEDBACK_LOCALES,
  FEEDBACK_RATINGS,
  FEEDBACK_REASONS,
} from '#domain/feedback-vote.ts';

/** PostgreSQL's `integer` ends here; a reader changes a vote a few times. */
const REV_MAX = 2_147_483_647;

/** The characters of a path, without white space, controls, query and fragment. */
const PAGE = /^\/[\w\-.~%!$&'()*+,;=:@/]*$/;

/** All C0 and C1 controls but tab and newline: no reader types them, and PostgreSQL refuses NUL. */
const CONTROLS = /[\u{0}-\u{8}\u{b}-\u{1f}\u{7f}-\u{9f}]/gu;

/** Makes text storable everywhere as it is: LF newlines, no lone surrogates, no controls, no outer space. */
function cleanText(text: string): string {
  return text.replaceAll('\r\n', '\n').toWellFormed().replaceAll(CONTROLS, '').trim();
}

const [notHelpful, somewhat, very] = FEEDBACK_RATINGS;

/** One vote as the widget sends it to `POST /api/feedback`; absent texts become `null`. */
export const feedbackVoteSchema = z.strictObject({
  /** Made by the client and kept for later revisions; stored in lower case. */
  id: z.uuid().toLowerCase(),
  /** 1 for the first vote, one more for each change. */
  rev: z.int().min(1).max(REV_MAX),
  /** The page's address without host, query or fragment. */
  page: z.string().max(200).regex(PAGE),
  /** 1 not helpful, 2 somewhat, 3 very. */
  rating: z.literal([notHelpful, somewhat, very]),
  /** What was wrong, if the reader says so. */
  reason: z
    .enum(FEEDBACK_REASONS)
    .nullish()
    .default(null)
    .transform((reason) => reason ?? null),
  /** Free text, at most 1,000 UTF-16 code units after cleaning. */
  comment: z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(COMMENT_MAX_LENGTH))
    .nullish()
    .transform((comment) => (comment === '' ? null : (comment ?? null))),
  /** The interface language. */
  locale: z.enum(FEEDBACK_LOCALES),
  /** Which build of the site the reader saw, at most 40 characters. */
  build: z.string().transform(cleanText).pipe(z.string().max(40)),
  /** The honeypot: people do not see it, so text in it marks a robot. */
  website: z.string().optional(),
});

export type FeedbackSubmission = z.infer<typeof feedbackVoteSchema>;
