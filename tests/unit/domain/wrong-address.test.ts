import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerName, readWrongAddress } from '#domain/wrong-address.ts';

const asked = (name: string) => ({ kind: 'name', name, path: `/${name}` }) as const;

describe('an address that means a port', () => {
  it.each([
    ['/8080', '/ports/8080'],
    ['/port/443', '/ports/443'],
    ['/PORT/443', '/ports/443'],
    ['/Ports/443', '/ports/443'],
    ['/ports/08080', '/ports/8080'],
    ['/ports/000', '/ports/0'],
    ['/0', '/ports/0'],
    ['/65535', '/ports/65535'],
    ['/ports/443/tcp', '/ports/443'],
    ['/tcp/443', '/ports/443'],
    ['/ports/tcp/443/', '/ports/443'],
    ['/ports//443', '/ports/443'],
    ['//443', '/ports/443'],
    ['/port-443', '/ports/443'],
    ['/port443', '/ports/443'],
    ['/tcp443', '/ports/443'],
    ['/443-udp', '/ports/443'],
    ['/ports/:443', '/ports/443'],
    ['/ports/port 443', '/ports/443'],
    ['/ports/443 ', '/ports/443'],
    ['/p/443.md', '/ports/443'],
    ['/443.html', '/ports/443'],
    ['/services/443', '/ports/443'],
    ['/ports/８０８０', '/ports/8080'],
  ])('%s → %s, forever', (path, to) => {
    expect(readWrongAddress(path)).toEqual({ kind: 'redirect', to, forever: true });
  });
});

describe('an address that may mean a service', () => {
  it.each([
    ['/ports/ssh', 'ssh'],
    ['/SSH', 'ssh'],
    ['/service/b2-runtime', 'b2-runtime'],
    ['/port/cl/1', undefined],
    ['/ports/__proto__', '__proto__'],
    ['/ports/1e3', '1e3'],
    ['/ports/22.5', '22.5'],
    ['/ports/٢٢', '٢٢'],
  ])('%s asks for %j', (path, name) => {
    expect(readWrongAddress(path)).toEqual(
      name === undefined ? expect.anything() : { kind: 'name', name, path },
    );
  });

  it.each([
    ['ssh', 22, '/ports/22'],
    ['http-alt', null, '/services/http-alt'],
    ['cl/1', null, '/services/cl~2f1'],
    ['zero', 0, '/ports/0'],
  ])('%s with port %j → %s, for now', (name, port, to) => {
    expect(answerName(asked(name), port)).toEqual({ kind: 'redirect', to, forever: false });
  });

  it('who asks for a service gets the page of the service, if there is one', () => {
    const ssh = { kind: 'name', name: 'ssh' } as const;
    expect(answerName({ ...ssh, path: '/services/SSH' }, 22)).toMatchObject({ to: '/services/ssh' });
    expect(answerName({ ...ssh, path: '/services/ssh' }, 22)).toMatchObject({ kind: 'advice' });
  });

  it('a name that nobody registered is repeated short and plain, and searched for', () => {
    const advice = answerName(asked(`pg\u202e\0${'x'.repeat(60)}`), undefined);
    expect(advice).toMatchObject({
      sentence: `No service is registered under the name “pg${'x'.repeat(37)}…”.`,
      links: [{ href: `/search?q=pg%E2%80%AE%00${'x'.repeat(60)}` }, { href: '/ports' }],
    });
  });

  it('a lone surrogate is no error', () => {
    expect(answerName(asked('\ud800'), undefined)).toMatchObject({
      links: [{ href: '/search?q=%EF%BF%BD' }, {}],
    });
  });
});

describe('an address that means nothing', () => {
  it.each([
    ['/port/99999', 'Port 99999 does not exist', ['/ports/65535', '/ports']],
    ['/ports/65536', 'Port 65536 does not exist', ['/ports/65535', '/ports']],
    [`/ports/${'9'.repeat(400)}`, 'That port does not exist', ['/ports/65535', '/ports']],
    ['/ports/-1', 'Port numbers begin at 0.', ['/ports']],
    ['/ports/0x089B', '0x089b is 2203 in decimal.', ['/ports/2203', '/ports']],
    ['/ports/0xFFFFF', 'more than the last port', ['/ports/65535', '/ports']],
    ['/ports/8000-8100', 'a range of them has none', ['/ports/8000', '/ports/8100', '/ports']],
    ['/ports/8000-99999', 'a range of them has none', ['/ports/8000', '/ports']],
    ['/ports/2203', 'There is no page', ['/ports']],
    ['/blog/2203', 'There is no page', ['/ports']],
    ['/a/b/c', 'There is no page', ['/ports']],
    ['/ports/', 'There is no page', ['/ports']],
    ['', 'There is no page', ['/ports']],
  ])('%s: %s', (path, sentence, links) => {
    const answer = readWrongAddress(path);
    if (answer.kind !== 'advice') throw new Error(`${answer.kind}, no advice`);
    expect(answer.sentence).toContain(sentence);
    expect(answer.links.map(({ href }) => href)).toEqual(links);
  });
});

it('never leads back to where the reader is, nor to another site, whatever the path', () => {
  const parts = fc.constantFrom(
    'port',
    'ports',
    'tcp',
    '443',
    '0443',
    '99999',
    'ssh',
    '',
    '.',
    ':',
    '\\',
    '\u202e',
  );
  const paths = fc.oneof(
    fc.array(parts, { maxLength: 5 }).map((words) => `/${words.join('/')}`),
    fc.string({ unit: 'binary' }).map((text) => `/${text}`),
  );
  fc.assert(
    fc.property(paths, (path) => {
      const asked = readWrongAddress(path);
      const answer = asked.kind === 'name' ? answerName(asked, null) : asked;
      if (answer.kind === 'redirect') {
        expect(answer.to).toMatch(/^\/(ports\/\d+|services\/[a-z0-9_~-]+)$/);
        if (asked.kind === 'redirect') expect(answer.to).not.toBe(path);
      } else {
        expect(answer.links.every(({ href }) => /^\/(?!\/)/.test(href))).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});
