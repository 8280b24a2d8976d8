import './require-node.mjs';

const { enableCompileCache } = await import('node:module');

// Every module below is compiled once for each state of it. This one is JavaScript: to read the first in TypeScript, Node
// would load what takes types out of it, and with the rest kept it is the only one.
enableCompileCache('.cache/node');
await import('./build.ts');
