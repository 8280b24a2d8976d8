import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '#domain/search/parse-query.ts';

describe('numbers', () => {
  test.each<[query: string, ports: number[], transport: string | null]>([
    ['2203', [2203], null],
    ['0', [0], null],
    ['65535', [65535], null],
    ['007', [7], null],
    ['port 2203', [2203], null],
    ['Port: 22', [22], null],
    ['PORT=3000', [3000], null],
    ['--port 5173', [5173], null],
    ['docker run -p 8080:80', [8080, 80], null],
    ['-p 127.0.0.1:8080:80', [8080, 80], null],
    [':2203', [2203], null],
    ['2203/tcp', [2203], 'tcp'],
    ['2203 / TCP', [2203], 'tcp'],
    ['tcp 2203', [2203], 'tcp'],
    ['tcp/2203', [2203], 'tcp'],
    ['tcp:2203', [2203], 'tcp'],
    ['tcp443', [443], 'tcp'],
    ['443tcp', [443], 'tcp'],
    ['udp/53', [53], 'udp'],
    ['53 udp', [53], 'udp'],
    ['sctp 36412', [36412], 'sctp'],
    ['0x089B', [2203], null],
    ['0x0', [0], null],
    ['80,443', [80, 443], null],
    ['80, 443; 8080', [80, 443, 8080], null],
    ['80 and 443', [80, 443], null],
    ['80/443', [80, 443], null],
    ['port 80, 443', [80, 443], null],
    ['443,443', [443], null],
    ['localhost:3000', [3000], null],
    ['http://localhost:5173/x', [5173], null],
    ['https://user:99@example.com:8443/?q=1#2', [8443], null],
    ['jdbc:postgresql://db.internal:5433/app', [5433], null],
    ['127.0.0.1:8080', [8080], null],
    ['[::1]:6379', [6379], null],
    ['http://[::1]:3000/', [3000], null],
    ['::1:631', [631], null],
    [':::80', [80], null],
    ['*:5353', [5353], null],
    ['*.5353', [5353], null],
    ['127.0.0.1.5432', [5432], null],
    ['0.0.0.0:5432->5432/tcp, :::5432->5432/tcp', [5432], 'tcp'],
    ['0.0.0.0:8080->80/tcp', [8080, 80], 'tcp'],
    ['8080/tcp open http-proxy', [8080], 'tcp'],
    ['Discovered open port 445/tcp on 10.0.0.7', [445], 'tcp'],
    ['EADDRINUSE 3000', [3000], null],
    ['Error: listen EADDRINUSE: address already in use :::3000', [3000], null],
    ['listen tcp :8080: bind: address already in use', [8080], null],
    ['tcp   0   248 0.0.0.0:22   0.0.0.0:*   LISTEN   1234/sshd', [22], null],
    ['tcp6  0  0 :::80  :::*  LISTEN', [80], null],
    ['  TCP    0.0.0.0:445    0.0.0.0:0    LISTENING    4', [445], null],
    ['TCP 192.168.1.5:52345 20.1.2.3:443 ESTABLISHED', [443, 52345], null],
    ['node 12345 me 22u IPv4 0x1234 0t0 TCP *:3000 (LISTEN)', [3000], null],
    ['SRC=1.2.3.4 LEN=40 ID=54321 PROTO=TCP SPT=44321 DPT=22 WINDOW=1024', [22], 'tcp'],
    ['  0: 0100007F:1F90 00000000:0000 0A', [8080], null],
    ['what is on port 5000?', [5000], null],
    ['what is 5000', [5000], null],
    ['"8080"', [8080], null],
    ['#443', [443], null],
    ['443.', [443], null],
    ['４４３', [443], null],
    ['٤٤٣', [443], null],
    ['端口443', [443], null],
    ['puerto 443', [443], null],
    ['\u202e443\u202c', [443], null],
  ])('%j', (query, ports, transport) => {
    expect(parseQuery(query)).toMatchObject({ ports, outOfRange: [], certain: true });
    if (transport !== null) expect(parseQuery(query).transport).toBe(transport);
  });

  test.each([
    '192.168.1.1',
    '::1',
    'fe80::1',
    '2001:db8:0:1::7',
    '00:1a:2b:3c:4d:5e',
    '1e3',
    '5.0',
    'b2-runtime',
    '914c/g',
    '3com-tsmux',
    'x11',
    'k8s',
    '7-zip',
    'https://example.com/443',
    '',
  ])('%j holds no port', (query) => {
    expect(parseQuery(query)).toMatchObject({ ports: [], outOfRange: [], range: null });
  });

  test.each([
    ['65536', ['65536']],
    ['-1', ['-1']],
    ['port 99999', ['99999']],
    ['localhost:70000', ['70000']],
    ['0x10000', ['0x10000']],
    ['9'.repeat(400), ['9'.repeat(400)]],
  ])('%j lies outside 0–65535', (query, outOfRange) => {
    expect(parseQuery(query)).toMatchObject({ ports: [], outOfRange });
  });

  test('says what is outside and keeps what is inside', () => {
    expect(parseQuery('443, 70000')).toMatchObject({ ports: [443], outOfRange: ['70000'] });
  });
});

describe('ranges', () => {
  test.each([
    ['8000-8100', 8000, 8100],
    ['8000 – 8100', 8000, 8100],
    ['8100-8000', 8000, 8100],
    ['ports 8000 to 8100', 8000, 8100],
    ['8000..8100', 8000, 8100],
    ['27000-27009/udp', 27000, 27009],
    ['0-65535', 0, 65535],
    ['60000-70000', 60000, 65535],
  ])('%j', (query, first, last) => {
    expect(parseQuery(query).range).toEqual({ first, last });
  });

  test.each(['80-80', '70000-80000', 'b2-80', '80', '1-2-3-4'])('%j is none', (query) => {
    expect(parseQuery(query).range).toBeNull();
  });
});

describe('words', () => {
  test.each([
    ['ssh', ['ssh']],
    ['B2_Runtime', ['b2_runtime']],
    ['whois++', ['whois++']],
    ['what port does Minecraft use?', ['minecraft']],
    ['mysql port', ['mysql']],
    ['port for redis', ['redis']],
    ['home  assistant', ['home', 'assistant']],
    ['dns udp', ['dns']],
    ['udp', ['udp']],
    ['http://example.com/', ['http']],
    ['mongodb+srv://u:p@host/db', ['mongodb']],
    ['Café', ['cafe']],
    ['ｓｓｈ', ['ssh']],
    ['__proto__', ['proto']],
    ['🎮', ['🎮']],
    ['???', []],
    ['\ud800ssh\udfff', ['ssh']],
    ['<script>alert(1)</script>', ['script', 'alert', 'script']],
  ])('%j', (query, words) => {
    expect(parseQuery(query).words).toEqual(words);
  });

  test('a number beside a name is not certain', () => {
    expect(parseQuery('postgres 14')).toMatchObject({ ports: [14], words: ['postgres'], certain: false });
    expect(parseQuery('postgres port 5433')).toMatchObject({ ports: [5433], certain: true });
  });

  test.each([
    ['windows 11', false],
    ['ubuntu 24', false],
    ['windows server 2022', false],
    ['windows port 11', true],
    ['docker 2375', true],
    ['linux 8080', true],
  ])('a system beside what may be its version is not certain: %j', (query, certain) => {
    expect(parseQuery(query)).toMatchObject({ certain });
  });
});

test('any text is understood as something, with valid ports only', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.stringMatching(/^[0-9a-fx:./\-, tcpud[\]*>]{0,60}$/),
      ),
      (text) => {
        const { ports, range } = parseQuery(text);
        expect(ports.every((port) => Number.isInteger(port) && port >= 0 && port <= 65_535)).toBe(true);
        if (range !== null) expect(range.first).toBeLessThan(range.last);
      },
    ),
  );
});

test('10 KB of anything is read as its beginning', () => {
  for (const piece of ['1', ':', '-', '1-', '.1', '1.', ' ', 'a', '[', '(((', '::', 'tcp/', '\u0301', '😀']) {
    expect(parseQuery(piece.repeat(10_240)).text.length).toBeLessThanOrEqual(600);
  }
});
