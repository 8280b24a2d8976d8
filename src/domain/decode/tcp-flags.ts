const NAMES: ReadonlyMap<string, string> = new Map([
  ['S', 'SYN'],
  ['.', 'ACK'],
  ['A', 'ACK'],
  ['F', 'FIN'],
  ['R', 'RST'],
  ['P', 'PSH'],
  ['U', 'URG'],
  ['E', 'ECE'],
  ['W', 'CWR'],
  ['C', 'CWR'],
]);

/** The flags of a TCP packet by their letters, `SA` or tcpdump's `S.`, in the words of a kernel's log: `SYN ACK`. */
export function flagsOfLetters(letters: string | undefined): string | null {
  if (letters === undefined || !/^[SAFRPUEWC.]+$/.test(letters)) return null;
  return Array.from(letters, (letter) => NAMES.get(letter) ?? '').join(' ');
}

/** The flags of a TCP packet that a line spells out: `SYN ACK`; `null` if there are none. */
export function flagsIn(text: string): string | null {
  const flags = text.match(/\b(?:SYN|ACK|FIN|RST|PSH)\b/g);
  return flags === null ? null : flags.join(' ');
}
