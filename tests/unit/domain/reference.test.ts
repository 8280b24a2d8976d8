import { describe, expect, it } from 'vitest';
import { citedRfcs, referenceParts, withoutMailAddresses } from '#domain/reference.ts';

const rfc = (number: number) => ({
  kind: 'rfc',
  text: `RFC ${number}`,
  url: `https://www.rfc-editor.org/rfc/rfc${number}`,
  number,
});
const text = (words: string) => ({ kind: 'text', text: words });

describe('referenceParts', () => {
  it.each([
    ['', []],
    ['[]', []],
    ['[RFC867]', [rfc(867)]],
    ['[RFC4340][RFC4341]', [rfc(4340), rfc(4341)]],
    ['[1][RFC4727]', [text('1'), rfc(4727)]],
    ['[n/a]', [text('n/a')]],
    ['see [RFC1] and so on', [text('see'), rfc(1), text('and so on')]],
    ['ISO 8583', [text('ISO 8583')]],
    ['[ITU-T X.510 / ISO/IEC 9584-11]', [text('ITU-T X.510 / ISO/IEC 9584-11')]],
    ['[unclosed', [text('unclosed')]],
    ['[<b>{x}</b>]', [text('<b>{x}</b>')]],
    ['[Somebody <some&one.example.org> 15 June 2009]', [text('Somebody 15 June 2009')]],
    ['[javascript:alert(1)]', [text('javascript:alert(1)')]],
    [
      '[https://example.org/a#b]',
      [{ kind: 'link', text: 'https://example.org/a#b', url: 'https://example.org/a#b' }],
    ],
    [
      '[RFC8765, Section 6.1]',
      [
        {
          kind: 'rfc',
          text: 'RFC 8765, Section 6.1',
          url: 'https://www.rfc-editor.org/rfc/rfc8765#section-6.1',
          number: 8765,
        },
      ],
    ],
    [
      '[RFC-ietf-emailcore-rfc5321bis-43]',
      [
        {
          kind: 'link',
          text: 'RFC-ietf-emailcore-rfc5321bis-43',
          url: 'https://datatracker.ietf.org/doc/draft-ietf-emailcore-rfc5321bis/',
        },
      ],
    ],
    [
      '[draft-herbert-gue]',
      [
        {
          kind: 'link',
          text: 'draft-herbert-gue',
          url: 'https://datatracker.ietf.org/doc/draft-herbert-gue/',
        },
      ],
    ],
  ])('%j', (cell, parts) => {
    expect(referenceParts(cell)).toEqual(parts);
  });
});

describe('citedRfcs', () => {
  it('names the RFCs in order and nothing else', () => {
    expect(citedRfcs('[RFC7589][RFC-ietf-netconf-over-tls13-04][RFC0793][TR-352]')).toEqual([7589, 793]);
  });
});

describe('withoutMailAddresses', () => {
  it.each([
    ['before\n<feil&kronos.nisd.cam.unisys.com>\nafter', 'before\n\nafter'],
    ['write to jane.doe+x@example.org now', 'write to now'],
    ['AT&T and R&D', 'AT&T and R&D'],
    ['u=<username> p=<password>', 'u=<username> p=<password>'],
    ['a <b&c> d', 'a <b&c> d'],
  ])('%j', (from, to) => {
    expect(withoutMailAddresses(from)).toBe(to);
  });
});
