import { describe, expect, it } from 'vitest';
import { getLlmsText } from '#view-models/llms-text.ts';

const SITE = 'https://ports.example';
const article = (title: string, summary = 'A summary.') => ({ title, summary });
const linesOf = (articles: ReadonlyMap<number, ReturnType<typeof article>>) =>
  getLlmsText(articles, SITE).split('\n');

describe('llms.txt', () => {
  it('has the form of llmstxt.org: one title, a quoted summary, sections of links', () => {
    const text = getLlmsText(new Map([[22, article('A Title')]]), SITE);
    expect(text).toMatch(/^# [^\n]+\n\n> [^\n]+\n\n/);
    expect(text.match(/^# /gm)).toHaveLength(1);
    const [, ...sections] = text.split(/^## /m);
    expect(sections.map((section) => section.split('\n')[0])).toEqual(['Data', 'Pages', 'Articles']);
    for (const section of sections) {
      const links = section
        .split('\n')
        .slice(1)
        .filter((line) => line !== '');
      expect(
        links.filter((line) => !/^- \[[^\]]+\]\(https:\/\/ports\.example\/\S*\): \S/.test(line)),
      ).toEqual([]);
    }
  });

  it('lists articles by number, whatever their order', () => {
    const articles = new Map([
      [8080, article('C')],
      [0, article('A')],
      [443, article('B')],
    ]);
    const listed = linesOf(articles).filter((line) => line.startsWith('- [Port ') && line.includes('.md)'));
    expect(listed).toEqual([
      '- [Port 0: A](https://ports.example/ports/0.md): A summary.',
      '- [Port 443: B](https://ports.example/ports/443.md): A summary.',
      '- [Port 8080: C](https://ports.example/ports/8080.md): A summary.',
    ]);
  });

  it.each([
    ['A [Name](javascript:alert(1))', 'A \\[Name\\](javascript:alert(1))'],
    ['*Star*', '\\*Star\\*'],
    ['<img src=x>', '\\<img src=x>'],
  ])('takes the title %s for text', (title, shown) => {
    expect(linesOf(new Map([[1, article(title)]]))).toContain(
      `- [Port 1: ${shown}](https://ports.example/ports/1.md): A summary.`,
    );
  });

  it('keeps a summary of several lines on one', () => {
    expect(linesOf(new Map([[1, article('T', 'One\n\n## two\n')]]))).toContain(
      '- [Port 1: T](https://ports.example/ports/1.md): One ## two',
    );
  });

  it('is whole without any article', () => {
    expect(linesOf(new Map()).filter((line) => line.startsWith('- '))).not.toHaveLength(0);
  });
});
