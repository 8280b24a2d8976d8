import manifest from '../package.json' with { type: 'json' };

/** What `npm run serve` gives to Node: the server as its maintainers run it, flags included. */
export const SERVER_ARGUMENTS: readonly string[] = manifest.scripts.serve.split(' ').slice(1);
