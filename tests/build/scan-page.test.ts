import { describe, expect, it } from 'vitest';
import { brokenBecause, isExternal } from './support/address-check.ts';
import { scanPage } from './support/scan-page.ts';
import { strictProblems } from './support/strict-validator.ts';

const page = (body: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>Port 1</title></head><body><h1>Port</h1>${body}</body></html>`;

describe('scanPage finds', () => {
  it.each([
    ['<p>a & b</p>', 'a bare &'],
    ['<p><a href="/?a=1&b=2">x</a></p>', 'a bare &'],
    ['<p>1 < 2</p>', 'no tag: < 2'],
    ['<p>a<p>b</p>', '<p> within <p>'],
    ['<p>a', 'closes <p>'],
    ['<b><i>x</b></i>', '</b> closes <i>'],
    ['</div>', '</div> closes <body>'],
    ['<div', 'no tag: <div'],
    ['<p class="a"id="b">x</p>', 'no tag: <p class'],
    ['<p class="a" CLASS="b">x</p>', '<p> has class twice'],
    ['<p id="a">x</p><p id=a>y</p>', 'the id "a" is given twice'],
    ['<p id="">x</p>', '"" is no id'],
    ['<p id="a b">x</p>', '"a b" is no id'],
    ['<label for="a">x</label>', 'for="a" names no element'],
    ['<p aria-describedby="a b" id="a">x</p>', 'aria-describedby="b" names no element'],
    ['<table><tr><td headers="x">1</td></tr></table>', 'headers="x" names no element'],
    ['<a href="/"><b><button>x</button></b></a>', '<button> within <a>'],
    ['<form><div><form></form></div></form>', '<form> within <form>'],
    ['<p><span><div>x</div></span></p>', '<div> within <p>'],
    ['<a href="/"> </a>', 'an empty <a>'],
    ['<h2></h2>', 'an empty <h2>'],
    ['<h3>x</h3>', '<h3> follows <h1>'],
    ['<h1>x</h1>', 'a second <h1>'],
    ['<div/>', 'is not closed by its slash'],
    ['<!-- --><!-->', 'no tag: <!-->'],
    ['<script>if (a && "</p>")</script><p>', 'closes <p>'],
    ['<textarea><p></textarea><i>', 'closes <i>'],
    ['<p>the<a href="/">way</a> out</p>', 'no space between a word and a link: e<a href="/">'],
    ['<p>a <a href="/">way</a>out</p>', 'no space between a word and a link: </a>o'],
  ])('what is wrong with %s', (body, problem) => {
    expect(scanPage(page(body)).problems.join('\n')).toContain(problem);
  });

  it.each([
    '<p>a &amp; b &lt; c &#38; &#x26; d > e</p>',
    '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
    '<a href="/x?a=1&amp;b=2#y" aria-label="x"></a><i class=c>x</i>',
    '<h2>a</h2><h3>b</h3><h2>c</h2><label>d <input name="q"></label>',
    '<script type="application/ld+json">{"a":"<\\/p> & <b"}</script>',
    '<a href="/"><img src="/a.png" alt="A"></a><button hidden></button>',
    '<p>word<a href="#s" class="cite">1</a>, <a href="/">way</a>.</p>',
  ])('nothing wrong with %s', (body) => {
    expect(scanPage(page(body)).problems).toEqual([]);
  });

  it('a page without doctype, and one without heading', () => {
    expect(scanPage('<html></html>').problems).toHaveLength(2);
  });

  it('ids, addresses and places', () => {
    const { ids, addresses, places } = scanPage(page('<ul id="u"><li><a href="/a?b&amp;c">x</a></li></ul>'));
    expect([...ids]).toEqual(['u']);
    expect(addresses).toEqual(['/a?b&c']);
    expect([...places]).toEqual(expect.arrayContaining(['ul>li ', 'body/h1+ul', 'li>a href']));
  });
});

describe('strictProblems', () => {
  it.each([
    ['<p>x</p>', []],
    ['<ul><p>x</p></ul>', ['element-permitted-content']],
    ['<div role="region" aria-label="x">x</div>', ['prefer-native-element']],
    ['<main role="main">x</main>', ['no-redundant-role']],
    ['<form action="/"><input type="text" aria-label="x"></form>', ['wcag/h32']],
  ])('says of %s: %j', async (body, rules) => {
    const found = await strictProblems(page(body));
    expect(found.map((problem) => /\((.*)\)$/.exec(problem)?.[1])).toEqual(rules);
  });
});

describe('brokenBecause', () => {
  const site = {
    files: new Set(['/feed.atom']),
    pages: new Map([
      ['/ports/1', new Set(['facts'])],
      ['/', new Set<string>()],
    ]),
  };

  it.each([
    ['/ports/1#facts', undefined],
    ['#facts', undefined],
    ['/', undefined],
    ['/feed.atom', undefined],
    ['/search?q=a', undefined],
    ['#none', 'no element has the id none'],
    ['/ports/2', 'no such page'],
    ['/ports/1/', 'no such page'],
    ['/#%66acts', 'no element has the id facts'],
  ])('of %s: %s', (address, reason) => {
    expect(brokenBecause('/ports/1', address, site)).toBe(reason);
  });

  it.each(['mailto:a@example.com', 'https://example.com', '//example.com', 'HTTP://x'])(
    'leaves out %s',
    (address) => {
      expect(isExternal(address)).toBe(true);
    },
  );
});
