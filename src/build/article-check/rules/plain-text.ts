import type { ArticleRule } from '../rule.ts';

const CONSTRUCTS: readonly (readonly [pattern: RegExp, what: string, mend: string])[] = [
  [
    /^(?:import\s+(?:['"]|.+\sfrom\s*['"])|export\s+(?:const|let|var|function|default|class|\{|\*)).*/gm,
    'is a statement of JavaScript',
    'remove it: an article is Markdown, and has no components',
  ],
  [
    /<(?=[A-Za-z/!?])[^\s>]{0,40}>?/g,
    'is a tag or an address in angle brackets',
    'write it in Markdown, or put it inside backticks if it is to be read as it stands',
  ],
  [
    /[{}][^\s{}]{0,20}/g,
    'is a brace, which MDX takes for an expression',
    'put it inside backticks; for a note to other authors use the front matter, after a #',
  ],
];

/** Articles are rendered as Markdown: what only MDX understands would be printed, or lost. */
export const plainText: ArticleRule = {
  name: 'plain-text',
  description: 'Outside code, no article has tags, braces, or statements of JavaScript.',
  scope: 'article',
  *check({ body }) {
    for (const [pattern, what, mend] of CONSTRUCTS) {
      for (const { text, line } of body.find(pattern)) yield { line, what: `"${text}" ${what}`, mend };
    }
  },
};
