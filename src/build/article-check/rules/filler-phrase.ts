import type { ArticleRule } from '../rule.ts';

/** Phrases that say nothing, and what to do instead. */
const FILLER: readonly (readonly [phrase: RegExp, mend: string])[] = [
  [/\bin (?:today['’]s|the modern|the ever-changing)\b/, 'say when, with a year'],
  [
    /\bit(?: is|['’]s) (?:important|worth|interesting|crucial) (?:to note|noting|to mention|mentioning|to remember)\b/,
    'say the thing itself',
  ],
  [/\b(?:plays?|playing) an? (?:crucial|vital|key|important|pivotal) role\b/, 'say what it does'],
  [/\b(?:delves?|delving) into\b/, 'say what you look at'],
  [/\b(?:digital|threat|technology|security|ever-evolving) landscape\b/, 'name what you mean'],
  [
    /\b(?:robust|seamless(?:ly)?|cutting-edge|state-of-the-art|ever-evolving|game-chang(?:er|ing)|world-class)\b/,
    'remove the word, or say what is meant by a fact',
  ],
  [/\bin (?:conclusion|summary|a nutshell)\b/, 'remove it: the reader sees that it ends'],
  [/\bwhen it comes to\b/, 'begin with the thing itself'],
  [/\b(?:stands as )?a testament to\b/, 'say what it shows'],
  [/\bat its core\b/, 'remove it'],
  [/\b(?:needless to say|it goes without saying|as we all know)\b/, 'remove it, or leave the sentence out'],
  [/\b(?:a|the) (?:rich )?tapestry\b/, 'name what you mean'],
  [/\b(?:a wide range|a plethora|a myriad) of\b/, 'name them, or say how many'],
];

/** Plain words, no filler. */
export const fillerPhrase: ArticleRule = {
  name: 'filler-phrase',
  description: 'Title, summary and text have no phrase that says nothing.',
  scope: 'article',
  *check({ data, body, frontMatter }) {
    for (const [phrase, mend] of FILLER) {
      // A phrase may be broken over two lines.
      const pattern = new RegExp(phrase.source.replaceAll(' ', '\\s+'), 'gi');
      for (const field of ['title', 'summary'] as const) {
        for (const [found] of data[field].matchAll(pattern))
          yield problem(frontMatter.lineOf([field]), found, mend);
      }
      for (const { text, line } of body.findInProse(pattern)) yield problem(line, text, mend);
    }
  },
};

function problem(line: number, found: string, mend: string) {
  return { line, what: `"${found.replace(/\s+/g, ' ')}" is filler`, mend };
}
