/** What a request line asks for, or the status and the reason to refuse it with. */
export type RequestAddress =
  | {
      readonly ok: true;
      /** Decoded, begins with a slash. */ readonly path: string;
      /** As sent, with its `?`; or empty. */ readonly query: string;
    }
  | { readonly ok: false; readonly status: 400 | 414; readonly reason: string };

const LONGEST_TARGET = 8192;
const LONGEST_PATH = 1024;

/** Neither a slash that only shows after decoding nor a backslash may take part in finding a file. */
const HIDDEN_SEPARATOR = /%2f|%5c|\\/i;

const refuse = (reason: string): RequestAddress => ({ ok: false, status: 400, reason });

/**
 * Reads a request target (RFC 9112, section 3.2) in origin-form or absolute-form. The path is decoded
 * once; whatever could name something outside the site is refused, not repaired.
 */
export function readRequestAddress(target: string): RequestAddress {
  if (target.length > LONGEST_TARGET) return { ok: false, status: 414, reason: 'The address is too long.' };
  if (!/^[!-~]*$/.test(target) || target.includes('#')) {
    return refuse('The address has a character that must be percent-encoded.');
  }
  const local = originForm(target);
  if (!local.startsWith('/')) return refuse('The address must begin with a slash.');

  const mark = local.indexOf('?');
  const rawPath = mark === -1 ? local : local.slice(0, mark);
  if (rawPath.length > LONGEST_PATH) return { ok: false, status: 414, reason: 'The address is too long.' };
  if (HIDDEN_SEPARATOR.test(rawPath)) return refuse('The address has an encoded slash or a backslash.');

  const path = decode(rawPath);
  if (path === undefined) return refuse('The address is not valid percent-encoded UTF-8.');
  if (hasControlCharacter(path)) return refuse('The address has a control character.');
  if (hasDotSegment(path)) return refuse('The address must not climb with "." or "..".');
  return { ok: true, path, query: mark === -1 ? '' : local.slice(mark) };
}

/** Whether a decoded path can only name something inside the site. */
export function isSafePath(path: string): boolean {
  return (
    path.startsWith('/') &&
    path.length <= LONGEST_PATH &&
    !path.includes('\\') &&
    !hasControlCharacter(path) &&
    !hasDotSegment(path)
  );
}

/** An address as a `Location` names it: every segment percent-encoded. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function originForm(target: string): string {
  const authority = /^https?:\/\/[^/?]*/i.exec(target)?.[0];
  if (authority === undefined) return target;
  const rest = target.slice(authority.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

function decode(rawPath: string): string | undefined {
  if (!rawPath.includes('%')) return rawPath;
  try {
    return decodeURIComponent(rawPath);
  } catch {
    return undefined;
  }
}

function hasControlCharacter(path: string): boolean {
  return /\p{Cc}/u.test(path);
}

function hasDotSegment(path: string): boolean {
  return path.includes('/.') && path.split('/').some((segment) => segment === '.' || segment === '..');
}
