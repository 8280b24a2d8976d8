import { valueAt } from '../property.ts';
import type { FileRule } from '../rule.ts';

/** Search compares lower case. */
export const aliasCase: FileRule = {
  name: 'alias-case',
  description: 'Aliases are lower case, without white space around them, each once.',
  scope: 'file',
  *check({ frontMatter }) {
    const aliases = valueAt(frontMatter?.value, ['aliases']);
    if (frontMatter === null || !Array.isArray(aliases)) return;
    const seen = new Set<string>();
    for (const [index, alias] of aliases.entries()) {
      if (typeof alias !== 'string') continue;
      const line = frontMatter.lineOf(['aliases', index]);
      const right = alias.trim().toLowerCase();
      if (alias !== right)
        yield { line, what: `the alias "${alias}" is not lower case`, mend: `write ${right}` };
      if (seen.has(right)) yield { line, what: `the alias "${right}" is there twice`, mend: 'remove one' };
      seen.add(right);
    }
  },
};
