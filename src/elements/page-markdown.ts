import { markdownLines, markdownText } from '#domain/markdown-text.ts';
import { proseMarkdown } from './prose-markdown.ts';

/**
 * A page as Markdown, with its address: an article as its own file, a port or a service name as its facts, another page
 * as what is read on it.
 */
export async function pageMarkdown(page: Document): Promise<string> {
  const article = page.querySelector<HTMLAnchorElement>('a[rel=alternate][href$=".md"]');
  if (article === null) {
    const told = page.querySelector('.facts') === null ? mainParts(page) : factsParts(page);
    const address = page.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? page.location.href;
    return `${[...told, `<${address}>`].filter((part) => part !== '').join('\n\n')}\n`;
  }
  const response = await fetch(article.href);
  if (!response.ok) throw new Error(`${article.href} answered ${response.status}`);
  return response.text();
}

function mainParts(page: Document): readonly string[] {
  const main = page.querySelector('main');
  return main === null ? [] : proseMarkdown(main);
}

function factsParts(page: Document): readonly string[] {
  const text = (selector: string): string =>
    [...(page.querySelector(selector)?.childNodes ?? [])]
      .map((node) => markdownText(node.textContent ?? ''))
      .join(' ')
      .trim();
  const groups = [...page.querySelectorAll('.facts > section')].map(groupMarkdown);
  return [
    `# ${[text('h1'), text('.tagline')].filter((part) => part !== '').join(': ')}`,
    text('.answer'),
    ...groups,
    text('.facts > .quiet, .facts + .quiet'),
  ];
}

/** One group of transports: its status, then each service with its facts. */
function groupMarkdown(group: Element): string {
  const lines = [...group.querySelectorAll('h2, h3, dt')].map((element) => {
    const said = markdownText(element.textContent);
    if (element.localName === 'h2') return `**${said}**\n`;
    if (element.localName === 'h3') return `- ${said}`;
    return `  - ${said}: ${valueMarkdown(element.nextElementSibling)}`;
  });
  return lines.join('\n');
}

/** A fact's value with its links, its lines as they are broken on the page. */
function valueMarkdown(value: Element | null): string {
  const parts = Array.from(value?.childNodes ?? [], (node) => ({
    text: node.textContent ?? '',
    url: node instanceof HTMLAnchorElement ? node.href : null,
  }));
  return markdownLines(parts, '    ');
}
