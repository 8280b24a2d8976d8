import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Header, type ScriptHash, securityHeaders } from '#domain/security-headers.ts';
import { fileState } from './site-locations.ts';

/** The page whose inline scripts may run; every page of the site carries the same. */
const MODEL_PAGE = 'index.html';

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
  const hasPage = fileState(root, MODEL_PAGE) !== undefined;
  return securityHeaders(hasPage ? inlineScriptHashes(readFileSync(join(root, MODEL_PAGE), 'utf8')) : []);
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
