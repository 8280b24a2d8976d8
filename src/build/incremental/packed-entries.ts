import { deserialize, serialize } from 'node:v8';
import type { CollectionEntry } from 'astro:content';
import { once } from '#domain/once.ts';

type Entry = CollectionEntry<'ports'>;
type Texts = Required<Pick<Entry, 'body' | 'rendered'>>;

/** An article without its texts, and these as bytes: of most articles, a build after a change shows the front matter only. */
export interface PackedEntry {
  readonly entry: Omit<Entry, 'body' | 'rendered'>;
  readonly texts: Uint8Array;
}

/** Packs articles, to be kept with `v8.serialize`. Throws where one has not been rendered. */
export function packEntries(entries: readonly Entry[]): readonly PackedEntry[] {
  return entries.map(({ body, rendered, ...entry }) => {
    if (body === undefined || rendered === undefined) throw new Error(`${entry.id} has not been rendered`);
    const texts: Texts = { body, rendered };
    return { entry, texts: serialize(texts) };
  });
}

/** The articles again; the texts of each are read when they are asked for. */
export function unpackEntries(packed: readonly PackedEntry[]): readonly Entry[] {
  return packed.map(({ entry, texts }) => {
    const read = once((): Texts => deserialize(texts));
    return {
      ...entry,
      get body() {
        return read().body;
      },
      get rendered() {
        return read().rendered;
      },
    };
  });
}
