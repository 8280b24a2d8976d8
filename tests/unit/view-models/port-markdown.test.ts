import { describe, expect, it } from 'vitest';
import { toArticle } from '#build/article-check/read-articles.ts';
import { getArticleParts } from '#view-models/article-parts.ts';
import { getPortMarkdown } from '#view-models/port-markdown.ts';
import { getPortPage } from '#view-models/port-page.ts';
import { getFacts } from '#view-models/port-page/facts.ts';
import { facts, sample } from '../build/article-check/sample.ts';
import { assigned, assignment, entry, without } from './port-page/entries.ts';

const SITE = 'https://ports.example';
const article = toArticle(sample());
if (article === undefined) throw new Error('the sample is no article');
const { port, data } = article;
const page = getPortPage(port, { ...facts, titles: new Map() }, data);
const parts = { ...getArticleParts(port, data), related: data.related };
const BODY = 'Told.[^iana]\n\n## A section\n\nSee [80](/ports/80).\n\n## Why it matters\n\nBecause.\n';

/** The page with some of its parts replaced, and its text. */
function markdown(
  changes: { readonly page?: Partial<typeof page>; readonly parts?: Partial<typeof parts> } = {},
  body = BODY,
): string {
  return getPortMarkdown({ ...page, ...changes.page }, { ...parts, ...changes.parts }, body, SITE);
}

const [use] = parts.uses;
const [source] = parts.sources;
if (use === undefined || source === undefined) throw new Error('the sample has no use or no source');

describe('an article as Markdown', () => {
  it('has the order of its page, and the commands before why it matters', () => {
    expect(markdown().match(/^##? .*/gm)).toEqual([
      '# Port 514 (shell and syslog): One Number for Two',
      '## Facts',
      '## The official story',
      '## In practice',
      '## A section',
      '## Checking what is on port 514',
      '## Why it matters',
      '## Related ports',
    ]);
  });

  it('has the facts of the page: each of every service, links, lines, history, and rows without a service', () => {
    const text = markdown({
      page: {
        dataAsOf: 'July 2026',
        detailsAsOf: 'July 2015',
        facts: getFacts(
          entry(
            9,
            assigned(
              assignment('discard', {
                description: 'Discard',
                assignee: '[Jon_Postel]',
                registrationDate: '1983-05',
                modificationDate: '2014-01',
                reference: '[RFC863]',
                serviceCode: '1145656131',
                unauthorizedUse: 'by some',
                assignmentNotes: 'one\n\n# two',
              }),
              assignment('dis_card', { aliasOf: 'discard' }),
            ),
            { ...without('reserved'), remark: { ...assignment(null), unauthorizedUse: 'port 9' } },
          ),
          { registry: { asOf: '2026-02-13' }, rfcs: facts.rfcs },
        ),
      },
    });
    expect(text).toContain('IANA registry, names and status as of July 2026, details as of July 2015.');
    expect(text).toContain(`## Facts

- TCP: assigned
  - \`discard\` – Discard
    - Assignee: Jon Postel
    - Registered: May 1983
    - Modified: January 2014
    - Reference: [RFC 863: Discard Protocol](<https://www.rfc-editor.org/rfc/rfc863>)
    - Service code: 1145656131
    - Unauthorized use reported: by some
    - Notes: one\\
      \\# two
  - \`dis_card\` (historic, replaced by \`discard\`)
    - Assignee: the registry names nobody
    - Registered: no date given
    - Reference: the registry names no document
- UDP: reserved
  - Unauthorized use reported: port 9

## The`);
  });

  it('defines every footnote that it refers to, once', () => {
    const text = markdown();
    const used = new Set(Array.from(text.matchAll(/\[\^([\w-]+)\](?!:)/g), ([, id]) => id));
    const defined = Array.from(text.matchAll(/^\[\^([\w-]+)\]: /gm), ([, id]) => id);
    expect(defined).toEqual(['iana', 'rfc5426', 'rsyslog']);
    expect([...used].filter((id) => !defined.includes(id))).toEqual([]);
  });

  it('leads to the site from wherever it is read', () => {
    const text = markdown();
    expect(text).toContain('See [80](https://ports.example/ports/80).');
    expect(text).toContain('- [6514](https://ports.example/ports/6514): syslog inside TLS');
    expect(text).toContain('<https://ports.example/ports/514>, last updated 23 November 2026.');
    expect(text).not.toContain('](/');
  });

  it('has commands as the terminal takes them', () => {
    const blocks = Array.from(markdown().matchAll(/^```\n(.*)\n```$/gm), ([, command]) => command);
    expect(blocks).toContain("sudo ss -H -lntup 'sport = :514'");
    expect(blocks.join('\n')).not.toMatch(/&(?:lt|amp|quot|#39);|<\/?[bi]\b/);
  });

  it('says under each command how to read it', () => {
    const notes = markdown().match(/(?<=^```\n\n).+$/gm) ?? [];
    expect(notes).toHaveLength(page.commands.flatMap(({ commands }) => commands).length);
    expect(notes.join('\n')).toContain('No output: nothing listens');
    expect(
      markdown({ page: { commands: page.commands.map((group) => ({ ...group, without: 'None.' })) } }),
    ).toContain('### macOS\n\nNone.\n');
  });

  it.each([
    ['line ends of Windows', BODY.replaceAll('\n', '\r\n')],
    ['no empty line at the end', BODY.trim()],
  ])('is the same with %s', (_, body) => {
    expect(markdown({}, body)).toBe(markdown());
  });

  it('has the whole text before the commands where no section says why it matters', () => {
    const text = markdown({}, 'Only this.');
    expect(text.indexOf('Only this.')).toBeLessThan(text.indexOf('## Checking'));
  });

  it('leaves lists and code of the text as they are written', () => {
    const body = '- one\n\n- two\n\n```\n- a\n\n- b\n```\n\n## Why it matters\n\nX.';
    expect(markdown({}, body)).toContain('- one\n\n- two\n\n```\n- a\n\n- b\n```');
  });

  it.each([
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['two\n\n# lines', 'two # lines'],
    ['*a* `b` &lt;', '\\*a\\* \\`b\\` \\&lt;'],
  ])('takes %j for text, wherever it stands', (hostile, shown) => {
    const [group] = page.facts;
    const [service] = group?.services ?? [];
    if (group === undefined || service === undefined) throw new Error('the sample has no facts');
    const text = markdown({
      page: {
        tagline: hostile,
        answer: hostile,
        names: hostile,
        officialStory: [hostile],
        facts: [{ ...group, services: [{ ...service, description: hostile }] }],
      },
      parts: {
        uses: [{ ...use, software: hostile }],
        related: [{ port: 1, reason: hostile }],
        sources: parts.sources.map((one) => ({ ...one, title: hostile, publisher: hostile })),
      },
    });
    expect(text.split(shown)).toHaveLength(8 + 2 * parts.sources.length);
    expect(text.replaceAll(shown, '')).not.toContain(hostile);
  });

  it('keeps code in rows as code, and an address whole', () => {
    const text = markdown({
      parts: {
        uses: [{ ...use, what: 'reads `*.conf`', since: '2001', setting: 'set `a_b_`\nor <c>' }],
        exposure: [{ software: 'x', bind: '`::`', authentication: 'none', source: 1 }],
        sources: [{ ...source, url: 'https://a.example/<b>' }, ...parts.sources.slice(1)],
      },
    });
    expect(text).toContain(
      '- **rsyslog** (UDP): reads `*.conf`; since 2001; set `a_b_` or \\<c>[^rsyslog]\n- By default x listens on `::`; asks for: none[^iana]\n',
    );
    expect(text).toContain('<https://a.example/%3Cb%3E>');
  });

  it('has no empty heading where nothing is related or used', () => {
    const text = markdown({ parts: { related: [], uses: [], exposure: [] } });
    expect(text).not.toContain('## Related ports');
    expect(text).toContain('## In practice\n\nTold.');
    expect(text).not.toMatch(/\n{3}/);
  });
});
