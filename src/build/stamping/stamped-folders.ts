/** Where stamped pages are, from the root of the site. Builds write over them rather than empty these folders. */
export const STAMPED_FOLDERS: ReadonlySet<string> = new Set(['ports', 'services']);

/** The routes whose pages are stamped. */
export const PORT_ROUTE = 'src/pages/ports/[port].astro';
export const SERVICE_ROUTE = 'src/pages/services/[service].astro';
