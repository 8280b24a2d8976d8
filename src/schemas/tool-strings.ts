import { z } from 'zod';
import type { ToolStrings } from '#domain/strings/tool-strings.ts';

const text = z.string().min(1).max(300);

/** Forms by plural category (CLDR); `{count}` stands for the number. */
const plural = z.strictObject({
  zero: text.exactOptional(),
  one: text.exactOptional(),
  two: text.exactOptional(),
  few: text.exactOptional(),
  many: text.exactOptional(),
  other: text,
});

/** `content/strings/<kind>/<language>.json`: exactly the keys of the English words of that kind of page. */
export function toolStringsSchema({ page, said, counts }: ToolStrings<string, string, string>) {
  return z.strictObject({
    /** What stands in the HTML. */
    page: z.strictObject(shape(page, text)),
    /** What scripts say. */
    said: z.strictObject(shape(said, text)),
    /** What scripts count. */
    counts: z.strictObject(shape(counts, plural)),
  });
}

function shape<Schema>(keys: Readonly<Record<string, unknown>>, schema: Schema): Record<string, Schema> {
  return Object.fromEntries(Object.keys(keys).map((key) => [key, schema]));
}
