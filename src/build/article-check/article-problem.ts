/** What is wrong with the articles, a line each. */
export class ArticleProblem extends Error {
  override readonly name = 'ArticleProblem';

  /** Whether an error is one, even of a bundle that has a class of its own for it. */
  static isOne(error: unknown): error is Error {
    return error instanceof Error && error.name === 'ArticleProblem';
  }

  constructor(lines: readonly string[]) {
    super(
      `The articles break ${lines.length === 1 ? 'a content rule' : `content rules in ${lines.length} places`} (npm run article:check):\n${lines.join('\n')}`,
    );
    // Where in our own code it was found helps no author.
    this.stack = '';
  }
}
