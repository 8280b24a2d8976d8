/** Makes something when it is first asked for: of most articles, an incremental build reads only a part. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
