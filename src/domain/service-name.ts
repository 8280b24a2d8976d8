/**
 * True if a name keeps the syntax of RFC 6335, section 5.1: 1 to 15 characters, ASCII letters, digits
 * and hyphens, at least one letter, no hyphen at either end and no two in a row.
 */
export function isWellFormedServiceName(name: string): boolean {
  return /^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/i.test(name) && name.length <= 15;
}

/** The form by which names are compared: ASCII case does not count (RFC 6335, section 5.1). */
export function serviceNameKey(name: string): string {
  return name.toLowerCase();
}

/** Names that Windows gives to devices, whatever the file's ending: `con.html` cannot be written there. */
const DEVICE_NAME = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A form of a service name that is safe in an address and as a file's name: lower case, every other
 * character but `_` and `-` as `~` and its two hexadecimal digits (`cl/1` gives `cl~2f1`). Different
 * names never share a slug. Well-formed names are their own slug in lower case; only those of devices
 * end in a bare `~`.
 */
export function serviceSlug(name: string): string {
  const slug = serviceNameKey(name).replace(/[^a-z0-9_-]/gu, escapeCharacter);
  return DEVICE_NAME.test(slug) ? `${slug}~` : slug;
}

function escapeCharacter(character: string): string {
  return Array.from(new TextEncoder().encode(character), hexEscape).join('');
}

function hexEscape(byte: number): string {
  return `~${byte.toString(16).padStart(2, '0')}`;
}
