/** Words that a reader has typed and not sent. */
export interface Draft {
  readonly reason: string;
  readonly comment: string;
}

const PREFIX = 'feedback-draft:';

/** Keeps a page's draft for as long as the tab is open; quietly does nothing where storage is off. */
export function keepDraft(page: string, draft: Draft): void {
  try {
    sessionStorage.setItem(PREFIX + page, JSON.stringify(draft));
  } catch {
    // The words stay in their field.
  }
}

/** The draft of a page, if there is one. */
export function keptDraft(page: string): Draft | undefined {
  try {
    const text = sessionStorage.getItem(PREFIX + page);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Forgets a page's draft, once a vote that is kept holds its words. */
export function forgetDraft(page: string): void {
  try {
    sessionStorage.removeItem(PREFIX + page);
  } catch {
    // There is none.
  }
}
