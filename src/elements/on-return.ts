/**
 * Calls where a page is shown again as it was left (the browser's back/forward cache): what was chosen on another page
 * meanwhile is for it to catch up with, for its scripts do not start again.
 */
export function onReturn(catchUp: () => void): void {
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) catchUp();
  });
}
