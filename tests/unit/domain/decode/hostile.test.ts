import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPaste } from '#domain/decode/read-paste.ts';

function noise(length: number): string {
  let state = 42;
  const next = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
  return Array.from({ length }, () => String.fromCharCode(9 + (next() % 118))).join('');
}

describe('hostile pastes', () => {
  test('1 MB of noise is read to the end, line by line', () => {
    const text = noise(1_000_000);
    const lines = readPaste(text);
    expect(lines.at(-1)?.number).toBe(lines.length);
    expect(lines.flatMap(({ seen }) => seen)).toEqual([]);
  });

  test.each([
    ['one line of a million digits', '1'.repeat(1_000_000)],
    ['one line of a million colons', ':'.repeat(1_000_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['tcp again and again', 'tcp '.repeat(250_000)],
    ['TCP IPv4 1 again and again', 'TCP 1 IPv4 '.repeat(90_000)],
    ['arrows', '0->'.repeat(300_000)],
    ['SRC= DST= again and again', 'SRC=1 DST=2 '.repeat(80_000)],
    ['EADDRINUSE again and again', 'EADDRINUSE listen bind port '.repeat(40_000)],
    ['brackets', '['.repeat(500_000)],
    ['dots', '1.'.repeat(500_000)],
    ['commas', '1,'.repeat(500_000)],
    ['lines of words', 'a '.repeat(500).concat('\n').repeat(1000)],
    ['lines of lsof without an end', `${'x 1 '.repeat(240)}IPv4 TCP\n`.repeat(300)],
    ['rule 1: again and again', 'rule 1: pass in on em0: '.repeat(40_000)],
    ['lines of tcpdump without an end', `${'IP a.b > c.d '.repeat(75)}\n`.repeat(900)],
    ['lines of Cisco without an end', `%ASA-1-1: ${'TCP src a from b (1) '.repeat(45)}\n`.repeat(900)],
    ['names and values without an end', 'src= dst= proto=" '.repeat(50_000)],
    ['commas of a filter log', `${',,,a,b,'.repeat(120)}\n`.repeat(900)],
    ['connection refused to nowhere', `${'connection to connect to '.repeat(160)} refused\n`.repeat(250)],
  ])('%s', (_, text) => {
    const lines = readPaste(text);
    expect(lines.length).toBeGreaterThan(0);
  });

  test('markup, bidi and control characters are text like any other', () => {
    const [line] = readPaste('tcp 0 0 0.0.0.0:80 0.0.0.0:* LISTEN 1/<script>alert(1)</script>\u202e\u0007');
    expect(line?.seen[0]?.process?.name).toBe('<script>alert(1)</script>');
    expect(line?.text).not.toMatch(/[\u202e\u0007]/);
  });

  test('a table of containers ends where the next command begins', () => {
    const lines = readPaste(
      '$ docker ps\nCONTAINER ID   IMAGE   STATUS   PORTS   NAMES\n$ cat notes\nit was Up, with 3000/tcp inside',
    );
    expect(lines.flatMap(({ seen }) => seen)).toEqual([]);
  });

  test.each([
    'tcp',
    'tcp 0 0',
    'tcp 0 0 0.0.0.0:',
    'TCP 0.0.0.0:99999 0.0.0.0:0 LISTENING',
    'LISTEN 0 1',
    '22/tcp',
    'udp 0 0 *.70000 *.*',
    '0.0.0.0:->80/tcp',
  ])('half a line shows no wrong port: %s', (text) => {
    const ports = readPaste(text).flatMap(({ seen }) =>
      seen.flatMap(({ local, remote }) => [local?.port, remote?.port]),
    );
    expect(ports.filter((port) => typeof port === 'number' && port !== 22)).toEqual([]);
  });

  test('whatever is pasted, every line is accounted for and every port is a port', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 20 }), (parts) => {
        const lines = readPaste(parts.join('\n'));
        expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
        for (const { local, remote } of lines.flatMap(({ seen }) => seen)) {
          for (const port of [local?.port ?? 0, remote?.port ?? 0]) {
            expect(port >= 0 && port <= 65_535 && Number.isInteger(port)).toBe(true);
          }
        }
      }),
    );
  });
});
