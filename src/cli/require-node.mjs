const NEEDED = 24;
const { node } = process.versions;

// Stops with a clear sentence where Node is too old: on some platforms the packages do not bring their own. It is JavaScript,
// for an older Node reads no TypeScript, and stands first among the imports.
if (Number(node.split('.')[0]) < NEEDED) {
  console.error(
    `Node ${NEEDED} or newer is needed, this is ${node}. Start it with npm, as README shows; where the packages bring no Node, install it from https://nodejs.org.`,
  );
  process.exit(1);
}
