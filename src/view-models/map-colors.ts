import type { CellKind } from '#domain/port-map/cell-kind.ts';

/** The colours of the pictures that are made at build; the page's own map takes its from the style sheet. */
export const MAP_COLORS: Readonly<Record<CellKind, string>> = {
  article: '#0a5a9c',
  unauthorized: '#c2382a',
  assigned: '#3f9a63',
  reserved: '#d99a2b',
  unassigned: '#e4e4dc',
  'not-listed': '#c9c9c0',
  dynamic: '#cdbce6',
};
