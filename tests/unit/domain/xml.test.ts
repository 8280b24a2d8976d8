import { describe, expect, it } from 'vitest';
import { xmlText } from '#domain/xml.ts';

describe('xmlText', () => {
  it.each([
    ['a < b && c > "d" \'e\'', 'a &lt; b &amp;&amp; c &gt; &quot;d&quot; &apos;e&apos;'],
    [']]>', ']]&gt;'],
    ['&amp;', '&amp;amp;'],
    ['tab\tline\nend', 'tab\tline\nend'],
    ['nul\u0000bell\u0007esc\u001b[31m', 'nulbellesc[31m'],
    ['lone \ud800 half', 'lone  half'],
    ['\ufffe\uffff', ''],
    ['🤨', '🤨'],
  ])('writes %j as %j', (text, expected) => {
    expect(xmlText(text)).toBe(expected);
  });
});
