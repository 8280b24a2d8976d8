import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Header, type ScriptHash, securityHeaders } from '#domain/security-headers.ts';
import { fileState } from './site-locations.ts';

/** The page whose inline scripts may run; every page of the site carries the same. */
const MODEL_PAGE = 'index.html';

/** A page with the feedback form, whose action every page has. */
const FORM_PAGE = 'ports/0.html';

const SCRIPT_ELEMENT = /<script\b((?:"[^"]*"|'[^']*'|[^>"'])*)>([\s\S]*?)<\/script>/gi;

/** Hashes of the scripts that a page carries in itself; data blocks such as JSON-LD need none. */
export function inlineScriptHashes(html: string): readonly ScriptHash[] {
  const scripts = [...html.matchAll(SCRIPT_ELEMENT)].filter(([, attributes]) =>
    isInlineScript(attributes ?? ''),
  );
  const hashes = scripts.map(([, , code]) => sha256(code ?? ''));
  return [...new Set(hashes)];
}

/** The security headers of the site built in `root`; without a page yet, no inline script may run. */
export function readSecurityHeaders(root: string): readonly Header[] {
  const read = (name: string) =>
    fileState(root, name) === undefined ? '' : readFileSync(join(root, name), 'utf8');
  return securityHeaders(inlineScriptHashes(read(MODEL_PAGE)), feedbackOrigin(read(FORM_PAGE)));
}

/** The origin that a page's feedback form posts to, where it is another than the page's own. */
function feedbackOrigin(html: string): string | undefined {
  const action = /<feedback-form>\s*<form\b[^>]*\saction="(https?:[^"]+)"/.exec(html)?.[1];
  return action === undefined ? undefined : URL.parse(action)?.origin;
}

/** The same, read again when the page was built anew; looks at most once a second. */
export function watchSecurityHeaders(root: string): () => readonly Header[] {
  let changedAt = fileState(root, MODEL_PAGE)?.changedAt;
  let headers = readSecurityHeaders(root);
  let lookedAt = Date.now();
  return () => {
    if (Date.now() - lookedAt < 1000) return headers;
    lookedAt = Date.now();
    const state = fileState(root, MODEL_PAGE);
    if (state?.changedAt !== changedAt) {
      changedAt = state?.changedAt;
      headers = readSecurityHeaders(root);
    }
    return headers;
  };
}

function isInlineScript(attributes: string): boolean {
  if (/(?:^|\s)src\s*=/i.test(attributes)) return false;
  const type = /(?:^|\s)type\s*=\s*["']?([^"'\s>]*)/i.exec(attributes)?.[1] ?? '';
  return ['', 'module', 'text/javascript'].includes(type.toLowerCase());
}

function sha256(code: string): ScriptHash {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`;
}
