import type { PortArticle } from '#schemas/port-article.ts';
import type { ArticleParts } from './article-parts.ts';
import type { PortPage } from './port-page.ts';
import type { ShownCommand } from './port-page/commands.ts';
import type { TransportFacts } from './port-page/facts.ts';

const WHY = /^## Why it matters$/m;

/** The page of an article as Markdown: its frame, and `body` as it is written in MDX. */
export function getPortMarkdown(
  page: PortPage,
  article: ArticleParts & Pick<PortArticle, 'related'>,
  body: string,
  site: string,
): string {
  const at = body.search(WHY);
  const [story, meaning] = at === -1 ? [body, ''] : [body.slice(0, at), body.slice(at)];
  const cite = (number: number): string => `[^${article.sources[number - 1]?.id}]`;
  const parts = [
    `# Port ${page.port}${page.names === '' ? '' : ` (${page.names})`}: ${page.tagline}`,
    page.answer,
    `<${new URL(page.path, site).href}>, last updated ${article.updatedText}. IANA registry as of ${page.dataAsOf}.`,
    '## Facts',
    page.facts.map(factLines).join('\n'),
    '## The official story',
    ...page.officialStory,
    '## In practice',
    ...article.uses.map((use) => {
      const details = [use.what, use.since && `since ${use.since}`, use.recognise, use.setting];
      return `- **${use.software}** (${use.transports}): ${details.filter(Boolean).join('; ')}${cite(use.source)}`;
    }),
    ...article.exposure.map(
      (row) =>
        `- By default ${row.software} listens on ${row.bind}; asks for: ${row.authentication}${cite(row.source)}`,
    ),
    story.trim(),
    `## Checking what is on port ${page.port}`,
    ...page.commands.flatMap(({ title, commands }) => [`### ${title}`, ...commands.map(commandText)]),
    meaning.trim(),
    ...(article.related.length === 0 ? [] : ['## Related ports']),
    article.related.map(({ port, reason }) => `- [${port}](/ports/${port}): ${reason}`).join('\n'),
    article.sources
      .map(({ id, title, publisher, url }) => `[^${id}]: ${title}, ${publisher}. <${url}>`)
      .join('\n'),
  ];
  const text = parts.filter((part) => part !== '').join('\n\n');
  return `${text.replaceAll(/^(- .*)\n\n(?=- )/gm, '$1\n').replaceAll('](/', `](${new URL('/', site).href}`)}\n`;
}

function factLines({ label, status, services }: TransportFacts): string {
  const names = services.map(({ name, description }) =>
    [name === null ? '' : `\`${name}\``, description?.replace(/\s+/g, ' ')].filter(Boolean).join(' – '),
  );
  return `- ${label}: ${[status, ...names].join('; ')}`;
}

function commandText({ purpose, html, whenEmpty }: ShownCommand): string {
  const command = html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name) => SIGNS[name] ?? '');
  const empty = whenEmpty === null ? '' : `\n\nNo output: ${whenEmpty}`;
  return `${purpose}\n\n\`\`\`\n${command}\n\`\`\`${empty}`;
}

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
