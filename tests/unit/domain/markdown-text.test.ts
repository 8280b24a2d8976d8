import { describe, expect, it } from 'vitest';
import { markdownAddress, markdownLines, markdownText, markdownWithCode } from '#domain/markdown-text.ts';

describe('markdownText', () => {
  it.each([
    ['b2 Runtime Protocol', 'b2 Runtime Protocol'],
    ['two\nlines \t and  spaces ', 'two lines and spaces'],
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['a <!-- b', 'a \\<!-- b'],
    ['1 < 2 & 3 > 2', '1 < 2 & 3 > 2'],
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['![x](y)', '!\\[x\\](y)'],
    ['*bold* and `code`', '\\*bold\\* and \\`code\\`'],
    ['__init__', '\\_\\_init\\_\\_'],
    ['net.ipv4.ip_local_port_range', 'net.ipv4.ip_local_port_range'],
    ['C:\\temp', 'C:\\\\temp'],
    ['\\*', '\\\\\\*'],
    ['&lt;b&gt; &#60;', '\\&lt;b\\&gt; \\&#60;'],
    ['[^rfc1]', '\\[^rfc1\\]'],
    ['', ''],
  ])('of %j is %j', (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });
});

describe('markdownWithCode', () => {
  it.each([
    ['set `listen_addresses = *` to <b>', 'set `listen_addresses = *` to \\<b>'],
    ['a lone ` stays', 'a lone \\` stays'],
    ['`_a_` and _b_', '`_a_` and \\_b\\_'],
  ])('of %j is %j', (text, expected) => {
    expect(markdownWithCode(text)).toBe(expected);
  });
});

it.each([
  ['https://a.example/b_c?d=*', '<https://a.example/b_c?d=*>'],
  ['https://a.example/<b> c\n', '<https://a.example/%3Cb%3E%20c%0A>'],
])('markdownAddress of %j is %j', (url, expected) => {
  expect(markdownAddress(url)).toBe(expected);
});

describe('markdownLines', () => {
  const plain = (text: string) => ({ text, url: null });

  it('breaks lines where the text does, each as text, and leaves out empty ones', () => {
    expect(markdownLines([plain('Port 126\nx   126/tcp  *y*\n\n \nend')], '    ')).toBe(
      'Port 126\\\n    x 126/tcp \\*y\\*\\\n    end',
    );
    expect(markdownLines([])).toBe('');
  });

  it('lets no line begin a block', () => {
    const lines = ['# a', '- b', '+ c', '> d', '1. e', '2) f', '=', '~~~', '12 g'];
    expect(markdownLines([plain(lines.join('\n'))])).toBe(
      ['\\# a', '\\- b', '\\+ c', '\\> d', '1\\. e', '2\\) f', '\\=', '\\~~~', '12 g'].join('\\\n'),
    );
  });

  it('keeps links within their lines', () => {
    const parts = [
      { text: 'RFC 4960: [SCTP]', url: 'https://a.example/<4960>' },
      plain(', obsoleted by '),
      { text: 'RFC 9260', url: 'https://a.example/9260' },
      plain('\n'),
      plain('a book'),
    ];
    expect(markdownLines(parts)).toBe(
      '[RFC 4960: \\[SCTP\\]](<https://a.example/%3C4960%3E>), obsoleted by [RFC 9260](<https://a.example/9260>)\\\na book',
    );
  });
});
