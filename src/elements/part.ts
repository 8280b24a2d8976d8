/** The element marked `data-part="name"` inside `root`. Throws if the page has none of that kind: the markup is ours. */
export function part<T extends Element>(root: ParentNode, name: string, kind: abstract new () => T): T {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof kind)) throw new Error(`the page has no ${kind.name} marked data-part="${name}"`);
  return found;
}
