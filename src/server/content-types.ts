import { extname } from 'node:path';

/** What is known of a kind of file by its ending. */
export interface FileKind {
  readonly contentType: string;
  /** Whether brotli or gzip make it smaller. */
  readonly compressible: boolean;
}

const text = (contentType: string): FileKind => ({
  contentType: `${contentType}; charset=utf-8`,
  compressible: true,
});
const binary = (contentType: string): FileKind => ({ contentType, compressible: false });

const UNKNOWN = binary('application/octet-stream');

/** Every kind of file that the site has, by its ending. */
export const FILE_KINDS: ReadonlyMap<string, FileKind> = new Map([
  ['.html', text('text/html')],
  ['.css', text('text/css')],
  ['.js', text('text/javascript')],
  ['.mjs', text('text/javascript')],
  ['.md', text('text/markdown')],
  ['.txt', text('text/plain')],
  ['.tsv', text('text/tab-separated-values')],
  ['.csv', text('text/csv')],
  ['.yaml', text('application/yaml')],
  ['.json', { contentType: 'application/json', compressible: true }],
  ['.map', { contentType: 'application/json', compressible: true }],
  ['.webmanifest', { contentType: 'application/manifest+json', compressible: true }],
  ['.xml', text('application/xml')],
  ['.atom', text('application/atom+xml')],
  ['.svg', { contentType: 'image/svg+xml', compressible: true }],
  ['.ico', { contentType: 'image/x-icon', compressible: true }],
  ['.png', binary('image/png')],
  ['.jpg', binary('image/jpeg')],
  ['.webp', binary('image/webp')],
  ['.avif', binary('image/avif')],
  ['.woff2', binary('font/woff2')],
  ['.wasm', { contentType: 'application/wasm', compressible: true }],
  ['.pdf', binary('application/pdf')],
  ['.zip', binary('application/zip')],
]);

/** The kind of a file of the site; unknown endings are downloads. */
export function fileKind(name: string): FileKind {
  return FILE_KINDS.get(extname(name).toLowerCase()) ?? UNKNOWN;
}
