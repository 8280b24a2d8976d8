import { DECODE_STRINGS } from '#domain/strings/decode-strings.ts';
import { ToolWords } from '../tool-words.ts';

/** What the decoder says, in the reader's language once `loadDecodeWords` is done. */
export const decodeWords = new ToolWords(DECODE_STRINGS);

const dictionaries = import.meta.glob<typeof DECODE_STRINGS>('/content/strings/decode/*.json', {
  import: 'default',
});

export const loadDecodeWords = (): Promise<void> => decodeWords.load(dictionaries);
