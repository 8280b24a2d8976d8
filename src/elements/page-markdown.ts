import { markdownText } from '#domain/markdown-text.ts';

/** The page of a port or of a service name as Markdown: the article's own file where there is one, else the page's facts and their address. */
export async function pageMarkdown(page: Document): Promise<string> {
  const article = page.querySelector<HTMLAnchorElement>('a[rel=alternate][href$=".md"]');
  if (article === null) return factsMarkdown(page);
  const response = await fetch(article.href);
  if (!response.ok) throw new Error(`${article.href} answered ${response.status}`);
  return response.text();
}

function factsMarkdown(page: Document): string {
  const text = (selector: string): string =>
    [...(page.querySelector(selector)?.childNodes ?? [])]
      .map((node) => markdownText(node.textContent ?? ''))
      .join(' ')
      .trim();
  const groups = [...page.querySelectorAll('.facts > section')].map(groupMarkdown);
  const address = page.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? page.location.href;
  const parts = [
    `# ${[text('h1'), text('.tagline')].filter((part) => part !== '').join(': ')}`,
    text('.answer'),
    ...groups,
    text('.facts > .quiet, .facts + .quiet'),
    `<${address}>`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** One group of transports: its status, then each service with its facts. */
function groupMarkdown(group: Element): string {
  const lines = [...group.querySelectorAll('h2, h3, dt')].map((element) => {
    const said = markdownText(element.textContent);
    if (element.localName === 'h2') return `**${said}**\n`;
    if (element.localName === 'h3') return `- ${said}`;
    return `  - ${said}: ${markdownText(element.nextElementSibling?.textContent ?? '')}`;
  });
  return lines.join('\n');
}
