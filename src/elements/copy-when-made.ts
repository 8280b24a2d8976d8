/**
 * Copies a text that is still being made. Safari lets a page copy only at the very moment of a press, so the clipboard
 * gets the promise of the text. Rejects where copying is forbidden, or with what kept the text from being made.
 */
export async function copyWhenMade(text: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === 'undefined') {
    await navigator.clipboard.writeText(await text);
    return;
  }
  const type = 'text/plain';
  const made = text.then((all) => new Blob([all], { type }));
  await navigator.clipboard.write([new ClipboardItem({ [type]: made })]);
}
