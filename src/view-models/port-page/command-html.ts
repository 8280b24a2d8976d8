import type { createHighlighter, ThemedToken } from 'shiki';
import { COMMAND_CATALOG } from '#domain/commands/catalog.ts';
import type { CommandTemplate } from '#domain/commands/command.ts';

/** Stands for the port number while a template is highlighted: a number no template contains. */
const SAMPLE = '28317';

/** What the reader fills in; shown as such. */
const PLACEHOLDERS = /\b(?:HOST|NAME|1234)\b/g;

/** Left plain: it is not what the command does, and it stands on every page several times. */
const PRIVILEGE = 'sudo';

const CLASS_OF_SCOPE: readonly (readonly [prefix: string, className: string])[] = [
  ['entity.name.command', 'c'],
  ['constant.other.option', 'o'],
  ['string.quoted', 's'],
];

declare global {
  /** The build and the bundled pages are different modules of one process; it is enough to highlight in one of them. */
  var highlightedCommands: ReadonlyMap<string, string> | undefined;
}

/** Every command of the catalog as HTML, by its id. Plain data, which a build may keep for the next. */
export const highlightedCommands = (globalThis.highlightedCommands ??= await highlightAll());

async function highlightAll(): Promise<ReadonlyMap<string, string>> {
  const shiki = await import('shiki');
  const highlighter = await shiki.createHighlighter({
    themes: ['github-light'],
    langs: ['shellscript', 'powershell', 'bat'],
  });
  return new Map(COMMAND_CATALOG.map((template) => [template.id, highlighted(template, highlighter)]));
}

/** What stands around the port number, by the id of a command. */
const partsOfCommands = new Map(Array.from(highlightedCommands, ([id, html]) => [id, html.split(SAMPLE)]));

/**
 * A command as HTML: highlighted once per template by a few classes, the port number (`<b>`) put in afterwards.
 * Throws for a template that is not in the catalog.
 */
export function commandHtml(template: CommandTemplate, port: number): string {
  const parts = partsOfCommands.get(template.id);
  if (parts === undefined)
    throw new Error(`The command "${template.id}" is not in COMMAND_CATALOG; add it there.`);
  return parts.join(`<b>${port}</b>`);
}

function highlighted(
  { template, shell }: CommandTemplate,
  highlighter: Awaited<ReturnType<typeof createHighlighter>>,
): string {
  const { tokens } = highlighter.codeToTokens(template.replaceAll('%PORT%', SAMPLE), {
    lang: shell,
    theme: 'github-light',
    includeExplanation: 'scopeName',
  });
  const html = joined(tokens.flat().map((token) => ({ text: token.content, className: classOf(token) })));
  return html.replace(PLACEHOLDERS, '<u>$&</u>');
}

function classOf(token: ThemedToken): string | undefined {
  if (token.content === PRIVILEGE) return undefined;
  const scopes = token.explanation?.flatMap(({ scopes }) => scopes.map(({ scopeName }) => scopeName)) ?? [];
  return CLASS_OF_SCOPE.find(([prefix]) => scopes.some((scope) => scope.startsWith(prefix)))?.[1];
}

/** Joins neighbours of one class, so that no byte is spent on markup that changes nothing. */
function joined(parts: readonly { text: string; className: string | undefined }[]): string {
  let html = '';
  let open: string | undefined;
  for (const [index, { text, className: own }] of parts.entries()) {
    // A space looks the same in every class: it stays in the one that goes on behind it.
    const className = text.trim() === '' && parts[index + 1]?.className === open ? open : own;
    if (className !== open) {
      if (open !== undefined) html += '</i>';
      if (className !== undefined) html += `<i class=${className}>`;
      open = className;
    }
    html += text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  }
  return open === undefined ? html : `${html}</i>`;
}
