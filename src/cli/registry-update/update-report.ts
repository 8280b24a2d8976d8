import { readableDate } from '#domain/registry-date.ts';
import type { PortChange } from '#domain/registry-changes.ts';
import { SNAPSHOT_SOURCES } from '#registry/registry-snapshots.ts';
import type { UpdateResult } from './update-registry.ts';

const MOST_LINES = 20;

/** What an update did, as lines for a terminal. */
export function updateLines(result: UpdateResult): readonly string[] {
  if (result.kind === 'unchanged') return [`Nothing to do: ${result.reason}.`];
  const { snapshot, since, changes } = result;
  const [newest] = since.sources;
  return [
    `Checked: ${snapshot.records} records, newest entry of ${readableDate(snapshot.updated)}, ${snapshot.bytes} bytes.`,
    ...olderWarning(snapshot.updated),
    `Changes since ${newest?.title ?? 'the last version'} (${readableDate(since.asOf)}):`,
    ...section('assigned', portLines(changes.ports, 'assigned')),
    ...section('renamed', portLines(changes.ports, 'renamed')),
    ...section('de-assigned', portLines(changes.ports, 'de-assigned')),
    ...section('names new', changes.newNames),
    ...section('names removed', changes.removedNames),
    `Kept as content/registry/${snapshot.file}; every build uses it from now on.`,
  ];
}

/** An old file may be wanted, to look at the site of then; but nobody should take it for news. */
function olderWarning(updated: string): readonly string[] {
  const { asOf } = SNAPSHOT_SOURCES.current;
  if (updated >= asOf) return [];
  return [
    `Warning: it is older (${readableDate(updated)}) than the built-in data (${readableDate(asOf)}), which it replaces;`,
    '  to go back to that, delete the files in content/registry/.',
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  const shown = lines.slice(0, MOST_LINES).map((line) => `    ${line}`);
  const rest = lines.length - shown.length;
  return [`  ${title}: ${lines.length}`, ...shown, ...(rest > 0 ? [`    … and ${rest} more`] : [])];
}

function portLines(changes: readonly PortChange[], kind: PortChange['kind']): readonly string[] {
  return changes
    .filter((change) => change.kind === kind)
    .map(({ port, transport, before, after }) => `${port}/${transport} ${arrow(before, after)}`);
}

function arrow(before: readonly string[], after: readonly string[]): string {
  return [before, after]
    .filter(({ length }) => length > 0)
    .map((names) => names.join(', '))
    .join(' → ');
}
