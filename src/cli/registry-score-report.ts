import type { Accuracy, RegistryScore } from '#registry/score-registry.ts';
import type { Drift } from '#registry/snapshot-drift.ts';

/** A score as lines for a terminal. */
export function scoreLines({ states, records, fields, wholeRecords }: RegistryScore): readonly string[] {
  return [
    `  states right          ${states.right} of ${states.expected} (port × TCP, UDP), ${states.expected - states.right} wrong`,
    `  named records         ${precisionAndRecall(records)}`,
    `  right in every field  ${wholeRecords.right} of ${wholeRecords.expected} named records (${share(wholeRecords.right, wholeRecords.expected)})`,
    ...Array.from(fields, ([field, accuracy]) => `  ${field.padEnd(20)}  ${precisionAndRecall(accuracy)}`),
  ];
}

function precisionAndRecall({ right, stated, expected }: Accuracy): string {
  const precision = `precision ${share(right, stated)}`;
  const recall = `recall ${share(right, expected)}`;
  return `${precision}  ${recall}  (${right} right, ${stated} stated, ${expected} expected)`;
}

/** A share with four decimals; nothing of nothing is all of it. */
function share(part: number, whole: number): string {
  return (whole === 0 ? 1 : part / whole).toFixed(4);
}

/** Each difference between two copies of the registry, one a line. */
export function driftLines(drift: readonly Drift[]): readonly string[] {
  return drift.map(({ key, kind, listed, other }) => {
    const before = other.map(quote).join(', ') || 'nothing';
    return `  ${kind.padEnd(8)} ${key.padEnd(10)} ${quote(listed)} (there: ${before})`;
  });
}

function quote({ name, description }: Drift['listed']): string {
  return `${name ?? '–'} "${(description ?? '').replace(/\s+/g, ' ')}"`;
}
