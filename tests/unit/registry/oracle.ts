import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = process.env['SHARED_DATA'] ?? path.resolve('../shared/data');

/** The whole registry as IANA published it, kept outside the project; tests that need it are skipped without it. */
export const ORACLE_CSV = path.join(FOLDER, 'iana-service-names-port-numbers-2026-02-13.csv');

/** The RFC Editor's index, kept outside the project as well. */
export const RFC_INDEX = path.join(FOLDER, 'rfc-index.json');

/** Why a test is skipped, or `undefined` where its file is present. */
export function reasonToSkip(file: string): string | undefined {
  return existsSync(file) ? undefined : `skipped: ${file} is absent`;
}

/** A file as text. */
export function readText(file: string): string {
  return readFileSync(file, 'utf8');
}
