/** What a build of the site consists of, as its service worker needs it. */
export interface BuildFiles {
  /** Changes with every byte of the files below. */
  readonly id: string;
  /** Files whose names carry a hash of their content, from `/`. */
  readonly hashed: readonly string[];
  /** Pages and files that keep their names, from `/`. */
  readonly named: readonly string[];
}

/** Addresses that carry a hash of their content, as they stand in pages, scripts and JSON. */
const HASHED = /\/(?:_astro|search|port-map)\/(?:[\w.-]*\.)?[\w-]{8,}\.(?:js|css|txt)/g;

/** Whether a text, such as a page, asks for no file but those of this build: then it may be kept beside them. */
export function belongsTo(build: Pick<BuildFiles, 'hashed'>, text: string): boolean {
  return (text.match(HASHED) ?? []).every((address) => build.hashed.includes(address));
}

/** The hashed addresses that a text names. */
export function hashedIn(text: string): readonly string[] {
  return [...new Set(text.match(HASHED))];
}

/** Whether an address, from `/`, carries a hash of its content: then it is the same file in every build. */
export function isHashed(path: string): boolean {
  return path.match(HASHED)?.[0] === path;
}
