import { markdownText } from '#domain/markdown-text.ts';
import type { PortNumber } from '#domain/port-number.ts';
import type { PortArticle } from '#schemas/port-article.ts';
import { SITE_NAME } from './structured-data.ts';

/** `/llms.txt` (llmstxt.org): what is where, for programs that read for somebody. */
export function getLlmsText(
  articles: ReadonlyMap<PortNumber, Pick<PortArticle, 'title' | 'summary'>>,
  site: string,
): string {
  const link = (title: string, path: string, about: string): string =>
    `- [${markdownText(title)}](${new URL(path, site).href}): ${markdownText(about)}`;
  const sections = [
    `# ${SITE_NAME}`,
    '> Every TCP and UDP port number from 0 to 65535: what IANA’s registry says, what people really run there with a source for each claim, and the commands that show what listens on it.',
    'Each port has one page, `/ports/N`. Pages with an article are also Markdown, `/ports/N.md`. An assignment in the registry does not say what runs on a machine: only the commands on the page can show that. “Unassigned” is normal, not suspicious.',
    '## Data',
    [
      link('JSON', '/api/v1', 'how to read all ports and service names as static files'),
      link('OpenAPI', '/api/v1/openapi.json', 'the same, described for programs'),
      link('Ports 0 to 255', '/api/v1/ports/0.json', 'port N is in file N ÷ 256, rounded down'),
      link('Service names', '/api/v1/services.json', 'every registered name with its ports'),
    ].join('\n'),
    '## Pages',
    [
      link('All ports', '/ports', 'by range, by block, by topic'),
      link('Topics', '/topics', 'databases, mail, games and more: which ports belong to a subject'),
      link('Commands', '/commands', 'for Linux, macOS, Windows and Docker'),
      link('About', '/about', 'sources and licences'),
      link('What is new', '/feed.atom', 'Atom feed'),
    ].join('\n'),
    '## Articles',
    [...articles]
      .sort(([one], [other]) => one - other)
      .map(([port, { title, summary }]) => link(`Port ${port}: ${title}`, `/ports/${port}.md`, summary))
      .join('\n'),
  ];
  return `${sections.join('\n\n')}\n`;
}
