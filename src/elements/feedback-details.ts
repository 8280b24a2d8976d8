import type { FeedbackStrings } from '#domain/feedback-strings.ts';
import { COMMENT_MAX_LENGTH, FEEDBACK_REASONS } from '#domain/feedback-vote.ts';

/** The second form, for what a vote alone cannot say. */
export interface FeedbackDetails {
  readonly form: HTMLFormElement;
  readonly reason: HTMLSelectElement;
  readonly comment: HTMLTextAreaElement;
}

/**
 * Builds the form for reason and comment. It is a form of its own: in the first one, Enter would press the
 * first face.
 */
export function buildDetails(strings: FeedbackStrings): FeedbackDetails {
  const form = document.createElement('form');
  const reason = document.createElement('select');
  const options = FEEDBACK_REASONS.map((key) => new Option(strings.reasons[key], key));
  options.forEach((option) => (option.dataset['i18n'] = `feedback.reasons.${option.value}`));
  reason.append(new Option('–', ''), ...options);
  const comment = document.createElement('textarea');
  comment.maxLength = COMMENT_MAX_LENGTH;
  comment.rows = 3;
  const send = text('button', strings, 'send');
  send.className = 'button';
  form.append(
    labelled(text('span', strings, 'reason'), reason),
    labelled(text('span', strings, 'comment'), comment, text('small', strings, 'commentHint')),
    send,
  );
  return { form, reason, comment };
}

type PlainString = Exclude<keyof FeedbackStrings, 'reasons'>;

/** An element with one of the widget's texts, marked so that another language can take its place. */
export function text<Tag extends 'span' | 'small' | 'button'>(
  tag: Tag,
  strings: FeedbackStrings,
  key: PlainString,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.dataset['i18n'] = `feedback.${key}`;
  element.textContent = strings[key];
  return element;
}

function labelled(...parts: HTMLElement[]): HTMLLabelElement {
  const label = document.createElement('label');
  label.append(...parts);
  return label;
}
