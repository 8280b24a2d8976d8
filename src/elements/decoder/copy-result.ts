/** Copies a text; where that is forbidden, selects it in a field so that Ctrl+C does. True if it was copied. */
export async function copyText(text: string, fallback: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    fallback.hidden = true;
    return true;
  } catch {
    fallback.value = text;
    fallback.hidden = false;
    fallback.select();
    return false;
  }
}
