import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** Tells how to mend what the schema refuses; the corrected input is given where it can be told. */
export function schemaMend(issue: Issue, given: unknown): string {
  const corrected = correctedInput(issue.path.at(-1), given);
  if (corrected !== undefined) return `write ${corrected}`;
  if (given === undefined) return `add the field; src/schemas/port-article.ts says what it holds`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `remove ${quoted(issue.keys)}, or mend the spelling`;
    case 'invalid_value':
      return `write one of ${issue.values.join(', ')}`;
    case 'too_big':
      return `make it shorter: at most ${issue.maximum}, it has ${sizeOf(given)}`;
    case 'too_small':
      return `say more: at least ${issue.minimum}, it has ${sizeOf(given)}`;
    default:
      return 'src/schemas/port-article.ts says what the field holds';
  }
}

function correctedInput(field: PropertyKey | undefined, given: unknown): string | undefined {
  if (field === 'port' && typeof given === 'string' && /^\d+$/.test(given)) return Number(given).toString();
  if (typeof given !== 'string') return undefined;
  if (field === 'id' || field === 'source') return slugOf(given);
  if (field === 'updated' || field === 'seen') return dayOf(given);
  if (field === 'url' && /^[\w-]+(\.[\w-]+)+(\/|$)/.test(given)) return `https://${given}`;
  return undefined;
}

function slugOf(text: string): string | undefined {
  const slug = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug === '' || slug === text ? undefined : slug;
}

function dayOf(text: string): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  return isDay && date !== text ? date : undefined;
}

function sizeOf(given: unknown): number {
  return typeof given === 'string' || Array.isArray(given) ? given.length : 0;
}

function quoted(keys: readonly string[]): string {
  return keys.map((key) => `"${key}"`).join(', ');
}
