import type { RouteType } from 'astro';

/** The file that an address is written to: pages as `<address>.html`, all else as it is called. */
export function fileName(pathname: string, type: RouteType): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  return type === 'page' ? `${path || 'index'}.html` : path;
}
