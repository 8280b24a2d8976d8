import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { feedbackVoteSchema, type FeedbackSubmission } from '#schemas/feedback-vote.ts';
import { HttpProblem, type FieldProblem } from './http-problem.ts';

export type SubmissionKind = 'json' | 'form';

/** The kind of body that a Content-Type announces. Throws an HttpProblem 415 for any other. */
export function submissionKind(
  contentType: string | undefined,
  contentEncoding: string | undefined,
): SubmissionKind {
  const [type, ...parameters] = (contentType ?? '').toLowerCase().split(';');
  const charset = parameters.map((part) => part.trim()).find((part) => part.startsWith('charset='));
  const utf8 = charset === undefined || /^charset="?utf-8"?$/.test(charset);
  if (utf8 && contentEncoding === undefined) {
    if (type?.trim() === 'application/json') return 'json';
    if (type?.trim() === 'application/x-www-form-urlencoded') return 'form';
  }
  throw new HttpProblem(
    415,
    'Send application/json or application/x-www-form-urlencoded, in UTF-8, not compressed.',
    {
      'Accept-Post': 'application/json, application/x-www-form-urlencoded',
    },
  );
}

/** Reads a submission. Throws an HttpProblem: 400 where it is malformed, 422 where a field is wrong. */
export function parseSubmission(body: Buffer, kind: SubmissionKind): FeedbackSubmission {
  const text = decodeUtf8(body);
  const result = feedbackVoteSchema.safeParse(kind === 'json' ? parseJson(text) : parseForm(text));
  if (result.success) return result.data;
  throw new HttpProblem(422, 'Some fields are not right.', {}, result.error.issues.map(toFieldProblem));
}

function decodeUtf8(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new HttpProblem(400, 'The body is not UTF-8.');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem(400, 'The body is not JSON.');
  }
}

/** A form knows only texts, and without JavaScript it has neither id nor revision. Empty fields count as absent. */
function parseForm(text: string): Record<string, unknown> {
  const fields = [...new URLSearchParams(text)].filter(([name, value]) => value !== '' || name === 'build');
  const names = new Set(fields.map(([name]) => name));
  if (names.size < fields.length) throw new HttpProblem(400, 'A field stands twice in the form.');
  const numbers = fields.map(([name, value]) => [
    name,
    name === 'rating' || name === 'rev' ? toNumber(value) : value,
  ]);
  return { id: randomUUID(), rev: 1, ...Object.fromEntries(numbers) };
}

function toNumber(text: string): number | string {
  return /^\d{1,10}$/.test(text) ? Number(text) : text;
}

const FIELDS = new Set(Object.keys(feedbackVoteSchema.shape));

/** Names the field and what is wrong; unknown names are not repeated, since they are the sender's words. */
function toFieldProblem(issue: z.core.$ZodIssue): FieldProblem {
  const field = issue.path.map(String).join('.');
  if (!FIELDS.has(field)) return { field: '', problem: 'unknown fields, or not an object' };
  return { field, problem: issue.message };
}
