import { FEEDBACK_STRINGS, type FeedbackStrings } from '#domain/feedback-strings.ts';
import { buildDetails, type FeedbackDetails, text } from './feedback-details.ts';
import { forgetDraft, keepDraft, keptDraft } from './feedback-draft.ts';
import {
  deliver,
  type Delivery,
  keep,
  keptVote,
  type KeptVote,
  pending,
  unsettled,
} from './feedback-outbox.ts';

/**
 * `<feedback-form>` around the plain form of `FeedbackForm.astro`: one press sends the vote without leaving the
 * page, then asks for reason and comment. It thanks only when the server says that the vote is stored.
 */
export class FeedbackForm extends HTMLElement {
  /** The texts; set before the element is used to speak another language. */
  static strings: FeedbackStrings = FEEDBACK_STRINGS;

  #details: FeedbackDetails | undefined;
  #nextTry: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form || this.#details) return;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (event.submitter instanceof HTMLButtonElement) this.#vote(form, Number(event.submitter.value));
    });
    this.#details = buildDetails(FeedbackForm.strings);
    this.#details.form.addEventListener('submit', (event) => {
      event.preventDefault();
      const rating = keptVote(this.#page)?.rating;
      if (rating !== undefined) this.#vote(form, rating);
    });
    this.#restore(this.#details);
    addEventListener('online', () => this.#flush());
    this.#flush();
  }

  get #page(): string {
    return this.querySelector<HTMLInputElement>('[name=page]')?.value ?? '';
  }

  /** Keeps a new revision of the reader's vote, then sends it. */
  #vote(form: HTMLFormElement, rating: number): void {
    const { reason, comment } = this.#details ?? {};
    const earlier = keptVote(this.#page);
    const fields = Object.fromEntries(new FormData(form));
    const vote: KeptVote = {
      ...fields,
      page: this.#page,
      id: earlier?.id ?? newId(),
      rev: (earlier?.rev ?? 0) + 1,
      rating,
      ...(reason?.value && rating < 3 && { reason: reason.value }),
      ...(comment?.value && { comment: comment.value }),
    };
    const lasting = keep(vote, form.action);
    if (lasting) forgetDraft(vote.page);
    this.#press(rating);
    this.#say('sending');
    void this.#deliver(vote.page, lasting);
  }

  async #deliver(page: string, lasting: boolean): Promise<void> {
    const delivery = await deliver(page);
    if (delivery && page === this.#page)
      this.#say(OUTCOMES[delivery === 'kept' && !lasting ? 'lost' : delivery]);
    this.#waitForNextTry();
  }

  /** Sends what could not be sent before, from this page and others, each when the server takes another try. */
  #flush(): void {
    for (const page of pending().pages) void this.#deliver(page, true);
    this.#waitForNextTry();
  }

  #waitForNextTry(): void {
    clearTimeout(this.#nextTry);
    const { wait } = pending();
    if (wait !== undefined) this.#nextTry = setTimeout(() => this.#flush(), wait);
  }

  /** Shows an earlier vote and how it went, and the words that were not sent. */
  #restore({ form, reason, comment }: FeedbackDetails): void {
    const page = this.#page;
    const earlier = keptVote(page);
    const words = { ...earlier, ...keptDraft(page) };
    reason.value = words.reason ?? '';
    comment.value = words.comment ?? '';
    form.addEventListener('input', () => keepDraft(page, { reason: reason.value, comment: comment.value }));
    if (earlier === undefined) return;
    this.#press(earlier.rating);
    const key = unsettled(page);
    if (key !== undefined) this.#say(key);
  }

  /** Shows the chosen face, and asks for the details that fit it. */
  #press(rating: number): void {
    for (const button of this.querySelectorAll('button[name]')) {
      button.setAttribute('aria-pressed', String(button.getAttribute('value') === String(rating)));
    }
    if (!this.#details) return;
    const { form, reason } = this.#details;
    reason.labels[0]?.toggleAttribute('hidden', rating === 3);
    if (!form.isConnected) this.append(form);
  }

  /** Tells how it went, aloud too, and offers another try where it may help. */
  #say(key: 'sending' | 'thanks' | 'kept' | 'failed' | 'refused'): void {
    const status = this.querySelector<HTMLElement>('[role=status]');
    status?.replaceChildren(text('span', FeedbackForm.strings, key));
    if (key === 'sending' || key === 'thanks') return;
    const retry = text('button', FeedbackForm.strings, 'retry');
    retry.className = 'button';
    retry.addEventListener('click', () => {
      // The button is about to go, and the focus must not go with it.
      status?.focus();
      this.#details?.form.requestSubmit();
    });
    status?.append(' ', retry);
  }
}

const OUTCOMES = {
  stored: 'thanks',
  kept: 'kept',
  refused: 'refused',
  lost: 'failed',
} as const satisfies Record<Delivery | 'lost', string>;

/** A random UUID (RFC 9562, version 4); `crypto.randomUUID` is missing where the site is not on HTTPS. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}

customElements.define('feedback-form', FeedbackForm);
