import { checkArticles } from '#build/article-check/check-articles.ts';
import type { ArticleFile } from '#build/article-check/article.ts';
import type { Facts } from '#build/article-check/facts.ts';
import { findingText } from '#build/article-check/finding.ts';
import { readArticleFile } from '#build/article-check/read-articles.ts';
import type { ContentRule } from '#build/article-check/rule.ts';
import { readBuiltInRegistry } from '#registry/load-registry.ts';
import { readRfcs } from '#registry/load-rfcs.ts';

export const facts: Facts = { registry: readBuiltInRegistry(), rfcs: readRfcs(), today: '2026-11-23' };

/** 40 words, each its own, so that texts of any length have no run in common. */
export function words(count: number, stem = 'word'): string {
  return Array.from({ length: count }, (_, index) => `${stem}${index}`).join(' ');
}

/** An article of port 514 without a fault: shell on TCP, syslog on UDP. Line 34 is the text's first. */
export const SAMPLE = `---
title: One Number for Two
summary: >-
  On UDP this is syslog, which collects what machines have to say. On TCP it is the old remote shell.
registry:
  tcp: [shell]
  udp: [syslog]
uses:
  - software: rsyslog
    transport: udp
    what: collects log lines
    source: rsyslog
topics: [monitoring, history]
related:
  - port: 6514
    reason: syslog inside TLS
aliases: [syslog, rsh]
sources:
  - id: iana
    title: Service Name and Transport Protocol Port Number Registry
    publisher: IANA
    url: https://www.iana.org/assignments/service-names-port-numbers
  - id: rfc5426
    title: 'RFC 5426: Transmission of Syslog Messages over UDP'
    publisher: RFC Editor
    url: https://www.rfc-editor.org/rfc/rfc5426
  - id: rsyslog
    title: imudp
    publisher: rsyslog
    url: https://www.rsyslog.com/doc/configuration/modules/imudp.html
updated: 2026-11-23
---

The registry keeps two services here.[^iana] The one on UDP has a document.[^rfc5426]

${words(100)}

## Why it matters

${words(60, 'meaning')}
`;

/** The sample with some of its text replaced; every replaced text must be there. */
export function sample(
  edits: readonly (readonly [from: string, to: string])[] = [],
  name = '514.mdx',
): ArticleFile {
  const text = edits.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`The sample has no "${from}".`);
    return before.replace(from, () => to);
  }, SAMPLE);
  return readArticleFile(name, text);
}

/** What a rule finds, as the terminal shows it, without the folder. */
export function findings(rule: ContentRule | undefined, ...files: readonly ArticleFile[]): readonly string[] {
  const found = checkArticles(files, facts, rule && [rule]);
  return found.map((finding) => findingText(finding).replace('content/ports/', ''));
}
