const NEEDED = 24;

/** Stops with a clear sentence where Node is too old: on some platforms the packages do not bring their own. */
export function requireNode(version: string = process.versions.node): void {
  if (Number(version.split('.')[0]) >= NEEDED) return;
  console.error(
    `Node ${NEEDED} or newer is needed, this is ${version}. On this platform the packages bring none: install it from https://nodejs.org.`,
  );
  process.exit(1);
}
