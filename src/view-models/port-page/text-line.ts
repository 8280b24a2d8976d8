/** One line of text: descriptions may run over several. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A description as part of a tagline or list: at most `length` characters, cut at a word. */
export function shortened(text: string, length: number): string {
  const line = oneLine(text);
  if (line.length <= length) return line;
  return `${line.slice(0, length - 1).replace(/\s+\S*$/, '')}…`;
}
