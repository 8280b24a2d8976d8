import { describe, expect, test } from 'vitest';
import { DECODED_COLUMNS, sortRows, toMarkdown, toTsv } from '#domain/decode/decoded-table.ts';
import { explain } from '#domain/decode/explain.ts';
import { readPaste } from '#domain/decode/read-paste.ts';
import { KNOWN_PORTS } from './known-ports.ts';

const rows = (text: string) => explain(readPaste(text), KNOWN_PORTS).ports;

describe('the result to take away', () => {
  test('a cell of the Markdown table can neither end nor format', () => {
    const [, , line = ''] = toMarkdown(rows('tcp 0 0 0.0.0.0:80 0.0.0.0:* LISTEN 5/a|b<b>*_`[x]\\')).split(
      '\n',
    );
    expect(line.match(/(?<!\\)\|/g)).toHaveLength(DECODED_COLUMNS.length + 1);
    expect(line).toContain(String.raw`a\|b\<b\>\*\_\`\[x\]\\`);
  });

  test.each(['=cmd()', '+1', '-1', '@SUM(1)'])('no cell of the TSV is a formula: %s', (name) => {
    const tsv = toTsv(rows(`tcp LISTEN 0 1 *:80 *:* users:(("${name}",pid=1,fd=1))`));
    expect(tsv).toContain(`\t'${name}`);
  });

  test('numbers sort by size, and equal cells by line', () => {
    const some = rows(['22', '8080', '443', '22'].map((port) => `tcp LISTEN 0 1 *:${port} *:*`).join('\n'));
    expect(sortRows(some, 'port', false).map(({ port, line }) => [port, line])).toEqual([
      [22, 1],
      [22, 4],
      [443, 3],
      [8080, 2],
    ]);
    expect(sortRows(some, 'port', true).map(({ port }) => port)).toEqual([8080, 443, 22, 22]);
  });
});
