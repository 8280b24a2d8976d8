import { z } from 'zod';
import { FEEDBACK_STRINGS } from '#domain/feedback-strings.ts';
import { PAGE_STRINGS } from '#domain/page-strings.ts';

const text = z.string().min(1).max(140);

/** Exactly the keys of the English texts, each with a text of its own. */
function likeEnglish<Key extends string>(english: Readonly<Record<Key, unknown>>) {
  const keys = Object.keys(english);
  const isKey = (key: string): key is Key => keys.includes(key);
  return z.record(z.enum(keys.filter(isKey)), text);
}

const { reasons, ...feedback } = FEEDBACK_STRINGS;

/** `content/strings/<language>.json`: the interface in one language, with the keys of the English texts. */
export const interfaceStringsSchema = z.strictObject({
  /** The page's frame; `{port}` stands for the number. */
  page: likeEnglish(PAGE_STRINGS),
  /** The feedback widget. */
  feedback: z.strictObject({ ...likeEnglishShape(feedback), reasons: likeEnglish(reasons) }),
});

function likeEnglishShape<Key extends string>(english: Readonly<Record<Key, string>>) {
  const shape = Object.keys(english).map((key) => [key, text] as const);
  return Object.fromEntries(shape);
}

export type InterfaceStrings = z.infer<typeof interfaceStringsSchema>;
