/** Where stamped pages are, from the root of the site. Builds write over them rather than empty these folders. */
export const STAMPED_FOLDERS: ReadonlySet<string> = new Set(['ports', 'services']);
