import { describe, expect, test } from 'vitest';
import { loadPrograms, parsePrograms } from '#registry/load-programs.ts';

const HEADER = 'name,kind,aliases,ports,topic,source\n';
const row = (line: string) => parsePrograms(`${HEADER}${line}\n`);

describe('the curated list', () => {
  const programs = loadPrograms();

  test('covers at least 600 programs and everyday names', () => {
    expect(programs.length).toBeGreaterThanOrEqual(600);
  });

  test('every row has a source that is an address of its own site, not of a search', () => {
    for (const { name, source } of programs) {
      expect(new URL(source).hostname, name).toMatch(/^[a-z0-9.-]+\.[a-z]{2,}$/);
      expect(source, name).not.toMatch(/google\.com\/search|bing\.com|duckduckgo/);
    }
  });
});

test('a row is read', () => {
  expect(
    row('PostgreSQL,program,postgres;pg,5432/tcp 53/tcp+udp,databases,https://www.postgresql.org/docs/'),
  ).toEqual([
    {
      name: 'PostgreSQL',
      kind: 'program',
      aliases: ['postgres', 'pg'],
      ports: [
        { port: 5432, transports: ['tcp'] },
        { port: 53, transports: ['tcp', 'udp'] },
      ],
      topic: 'databases',
      source: 'https://www.postgresql.org/docs/',
    },
  ]);
});

describe('a row that cannot be used is named with its line and the mend', () => {
  test.each([
    ['A,program,,65536/tcp,web,https://a.example', /row 2: .*0 to 65535/s],
    ['A,program,,80/ipx,web,https://a.example', /5432\/tcp or 53\/tcp\+udp/],
    ['A,program,,80,web,https://a.example', /5432\/tcp or 53\/tcp\+udp/],
    ['A,program,,80/tcp 80/udp,web,https://a.example', /named once/],
    ['A,program,,,web,https://a.example', /row 2/],
    ['A,program,Upper,80/tcp,web,https://a.example', /lower case/],
    ['A,thing,,80/tcp,web,https://a.example', /kind/],
    ['A,program,,80/tcp,webs,https://a.example', /topic/],
    ['A,program,,80/tcp,web,', /source/],
    ['A,program,,80/tcp,web,javascript:alert(1)', /source/],
    ['A,program,,80/tcp,web', /Invalid Record Length/],
    [
      'A,program,b,80/tcp,web,https://a.example\nC,program,B!,81/tcp,web,https://c.example',
      /row 3: .*already leads to A/,
    ],
  ])('%s', (line, message) => {
    expect(() => row(line.replace('B!', 'b'))).toThrow(message);
  });
});
