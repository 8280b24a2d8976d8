import { describe, expect, it } from 'vitest';
import { isWellFormedServiceName, serviceSlug } from '#domain/service-name.ts';

describe('isWellFormedServiceName', () => {
  it.each(['http', 'www-http', '3gpp-cbsp', 'a', 'X11', 'abcdefghijklmno'])('accepts %s', (name) => {
    expect(isWellFormedServiceName(name)).toBe(true);
  });

  it.each([
    '',
    'cl/1',
    'whois++',
    '914c/g',
    'x_y',
    '-a',
    'a-',
    'a--b',
    '123',
    'abcdefghijklmnop',
    'sql*net',
    'é',
  ])('refuses %j', (name) => {
    expect(isWellFormedServiceName(name)).toBe(false);
  });
});

describe('serviceSlug', () => {
  it.each([
    ['http', 'http'],
    ['MOS-lower', 'mos-lower'],
    ['ansoft-lm-1', 'ansoft-lm-1'],
    ['x_y', 'x_y'],
    ['cl/1', 'cl~2f1'],
    ['whois++', 'whois~2b~2b'],
    ['sql*net', 'sql~2anet'],
    ['cl~2f1', 'cl~7e2f1'],
    ['..', '~2e~2e'],
    ['con', 'con~'],
    ['LPT1', 'lpt1~'],
    ['console', 'console'],
    ['con~', 'con~7e'],
    ['é', '~c3~a9'],
    ['😃', '~f0~9f~98~83'],
  ])('%s gives %s', (name, slug) => {
    expect(serviceSlug(name)).toBe(slug);
  });
});
