import { markdownAddress, markdownLines, markdownText, markdownWithCode } from '#domain/markdown-text.ts';
import type { PortArticle } from '#schemas/port-article.ts';
import type { ArticleParts } from './article-parts.ts';
import type { PortPage } from './port-page.ts';
import type { ShownCommand } from './port-page/commands.ts';
import type { Fact, ServiceFacts, TransportFacts } from './port-page/facts.ts';

const WHY = /^## Why it matters$/m;

/** The page of an article as Markdown: its frame, and `body` as it is written in MDX. */
export function getPortMarkdown(
  page: PortPage,
  article: ArticleParts & Pick<PortArticle, 'related'>,
  body: string,
  site: string,
): string {
  const text = body.replaceAll('\r\n', '\n');
  const at = text.search(WHY);
  const [story, meaning] = at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at)];
  const parts = [
    `# Port ${page.port}${page.names === '' ? '' : ` (${markdownText(page.names)})`}: ${markdownText(page.tagline)}`,
    markdownText(page.answer),
    `<${new URL(page.path, site).href}>, last updated ${article.updatedText}. ${registryDates(page)}`,
    '## Facts',
    page.facts.flatMap(factLines).join('\n'),
    '## The official story',
    ...page.officialStory.map(markdownText),
    '## In practice',
    practiceLines(article).join('\n'),
    absoluteLinks(story.trim(), site),
    `## Checking what is on port ${page.port}`,
    ...page.commands.flatMap(({ title, without, commands }) => [
      `### ${title}`,
      ...(without === null ? [] : [markdownText(without)]),
      ...commands.map(commandText),
    ]),
    absoluteLinks(meaning.trim(), site),
    ...(article.related.length === 0 ? [] : ['## Related ports']),
    article.related
      .map(
        ({ port, reason }) => `- [${port}](${new URL(`/ports/${port}`, site).href}): ${markdownText(reason)}`,
      )
      .join('\n'),
    article.sources
      .map(({ id, title, publisher, url }) => {
        return `[^${id}]: ${markdownText(title)}, ${markdownText(publisher)}. ${markdownAddress(url)}`;
      })
      .join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function practiceLines({ uses, exposure, sources }: ArticleParts): readonly string[] {
  const cite = (number: number): string => `[^${sources[number - 1]?.id}]`;
  return [
    ...uses.map((use) => {
      const details = [use.what, use.since && `since ${use.since}`, use.recognise, use.setting];
      const told = details.flatMap((detail) => (detail ? markdownWithCode(detail) : [])).join('; ');
      return `- **${markdownText(use.software)}** (${use.transports}): ${told}${cite(use.source)}`;
    }),
    ...exposure.map(({ software, bind, authentication, source }) => {
      const asked = markdownWithCode(authentication);
      return `- By default ${markdownText(software)} listens on ${markdownWithCode(bind)}; asks for: ${asked}${cite(source)}`;
    }),
  ];
}

function absoluteLinks(text: string, site: string): string {
  return text.replaceAll('](/', `](${new URL('/', site).href}`);
}

function registryDates({ dataAsOf, detailsAsOf }: PortPage): string {
  return detailsAsOf === null
    ? `IANA registry as of ${dataAsOf}.`
    : `IANA registry, names and status as of ${dataAsOf}, details as of ${detailsAsOf}.`;
}

function factLines({ label, status, services, remarks }: TransportFacts): readonly string[] {
  return [
    `- ${label}: ${status}`,
    ...services.flatMap((service) => [
      `  - ${serviceText(service)}`,
      ...service.facts.map((fact) => factLine(fact, '    ')),
    ]),
    ...remarks.map((fact) => factLine(fact, '  ')),
  ];
}

function serviceText({ name, description, aliasOf }: ServiceFacts): string {
  const told = [name === null ? '' : `\`${name}\``, markdownText(description ?? '')]
    .filter(Boolean)
    .join(' – ');
  return aliasOf === null ? told : `${told} (historic, replaced by \`${aliasOf}\`)`;
}

function factLine({ label, value }: Fact, indent: string): string {
  return `${indent}- ${label}: ${markdownLines(value, `${indent}  `)}`;
}

function commandText({ purpose, html, note }: ShownCommand): string {
  const command = html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name) => SIGNS[name] ?? '');
  return `${markdownText(purpose)}\n\n\`\`\`\n${command}\n\`\`\`\n\n${markdownText(note)}`;
}

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
