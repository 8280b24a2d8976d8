const META = /<meta\s+name="?description"?\s+content=(?:"([^"]*)"|'([^']*)')/i;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The answer of a page in a sentence or two, as its head gives it to search engines. */
export function metaDescription(html: string): string | undefined {
  const [, doubled, single] = META.exec(html) ?? [];
  return (doubled ?? single)?.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, decodeReference);
}

function decodeReference(reference: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return NAMED.get(name) ?? reference;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
}
