import type { PropertyPath } from './front-matter.ts';

/** The value at a path of data of unknown shape, or `undefined` where the path leads nowhere. */
export function valueAt(data: unknown, path: PropertyPath): unknown {
  return path.reduce(
    (value: unknown, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    data,
  );
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
