import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOPICS } from '#domain/topic.ts';

const FIRST_DYNAMIC = 49_152;
const WORDS = 300;

/** Words by chance, the same for the same seed. */
function words(seed: number, count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const mixed = Math.imul(seed ^ Math.imul(index + 1, 0x9e_37_79_b1), 0x85_eb_ca_6b);
    return `word${(Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35) >>> 8) % 9973}`;
  }).join(' ');
}

/** A generated article of middling size, which keeps all content rules. */
function articleOf(index: number): string {
  const port = FIRST_DYNAMIC + index;
  const half = WORDS / 2;
  return `---
title: Generated Story ${index}
summary: A generated article about port ${port}, which nobody has assigned, to see how the build grows.
registry:
  tcp: dynamic
  udp: dynamic
uses: []
topics: [${TOPICS[index % TOPICS.length]}]
related:
  - port: ${FIRST_DYNAMIC + ((index + 1) % 1000)}
    reason: the next of the generated articles
  - port: ${FIRST_DYNAMIC + ((index + 7) % 1000)}
    reason: another of the generated articles
aliases: []
sources:
  - id: iana
    title: Service Name and Transport Protocol Port Number Registry
    publisher: IANA
    url: https://www.iana.org/assignments/service-names-port-numbers
updated: 2026-11-23
---

The registry assigns this number to nobody.[^iana] ${words(index * 3, half)}.

## What \`lsof\` shows

${words(index * 3 + 1, half)}. See [443](/ports/443).

\`\`\`sh
lsof -nP -iTCP:${port}
\`\`\`

## Why it matters

${words(index * 3 + 2, half / 3)}.
`;
}

/** Makes a project of its own inside this one, whose packages it finds, with its articles or with so many generated ones. */
export function makeProject(folder: string, articles: number | undefined): void {
  mkdirSync(folder, { recursive: true });
  for (const name of [
    'src',
    'content',
    'public',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'astro.config.mjs',
  ])
    cpSync(name, join(folder, name), { recursive: true });
  if (articles === undefined) return;
  const inside = join(folder, 'content/ports');
  for (const name of readdirSync(inside)) rmSync(join(inside, name));
  for (let index = 0; index < articles; index += 1)
    writeFileSync(join(inside, `${FIRST_DYNAMIC + index}.mdx`), articleOf(index));
}
