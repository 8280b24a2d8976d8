import { parsePortNumber } from '#domain/port-number.ts';
import type { FileRule } from '../rule.ts';

/** The name is the port number in its canonical spelling. */
export const fileName: FileRule = {
  name: 'file-name',
  description: "The file's name is a port number, such as 2203.mdx.",
  scope: 'file',
  *check({ fileName: name }) {
    const stem = name.replace(/\.mdx$/, '');
    const parsed = parsePortNumber(stem);
    if (parsed.ok) return;
    const mend =
      parsed.problem === 'leading-zero'
        ? `rename the file to ${Number(stem)}.mdx`
        : 'rename the file to a number from 0 to 65535, such as 2203.mdx';
    yield { line: 1, what: `"${stem}" is not a port number`, mend };
  },
};
