import type { Article } from './article.ts';

/** A place that names a source. */
export interface Citation {
  readonly id: string;
  readonly line: number;
  /** `a footnote`, `uses.0`. */
  readonly place: string;
}

/** Every place of an article that names a source, the tables first. */
export function citationsOf({ data, body, frontMatter }: Article): readonly Citation[] {
  const inTable = (field: 'uses' | 'exposure'): readonly Citation[] =>
    (data[field] ?? []).map(({ source }, index) => ({
      id: source,
      line: frontMatter.lineOf([field, index, 'source']),
      place: `${field}.${index}`,
    }));
  const inText = body
    .find(/\[\^([^\]\s]+)\]/g)
    .map(({ groups: [id = ''], line }) => ({ id, line, place: 'a footnote' }));
  return [...inTable('uses'), ...inTable('exposure'), ...inText];
}
