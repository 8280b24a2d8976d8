import type { ArticleLinks } from './article-links.ts';
import type { LinkState, LinkVerdict } from './ask-link.ts';

const VERDICTS: readonly LinkVerdict[] = ['ok', 'moved', 'refused', 'broken'];

/** What was found, by article, and how many of each. */
export function linkReport(
  articles: readonly ArticleLinks[],
  states: ReadonlyMap<string, LinkState>,
): readonly string[] {
  const lines = articles.flatMap(({ file, addresses }) => [
    file,
    ...addresses.map((address) => `  ${stateText(address, states.get(address))}`),
  ]);
  const counts = VERDICTS.map(
    (verdict) => `${[...states.values()].filter((one) => one.verdict === verdict).length} ${verdict}`,
  );
  return [...lines, `${states.size} addresses in ${articles.length} articles: ${counts.join(', ')}`];
}

function stateText(address: string, state: LinkState | undefined): string {
  if (state === undefined) return `${'not asked'.padEnd(8)} ${address}`;
  const way = state.way.map((to) => ` → ${to}`).join('');
  return `${state.verdict.padEnd(8)} ${address}${way} (${state.status})`;
}
