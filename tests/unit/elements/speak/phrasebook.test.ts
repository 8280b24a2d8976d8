import { describe, expect, test } from 'vitest';
import { phrasebook } from '#elements/speak/phrasebook.ts';

const book = phrasebook(
  [
    ['What listens?', 'Vad lyssnar?'],
    ['No output:', 'Ingen utdata:'],
    ['{count} of {size} assigned on TCP', '{count} av {size} tilldelade'],
    ['Open it ({firewall}), {transport}', 'Öppna den ({firewall}), {transport}'],
    ['a.b', 'x'],
  ],
  'sv',
);

describe('a phrasebook', () => {
  test.each([
    ['What listens?', 'Vad lyssnar?'],
    ['\n   What\n  listens? ', 'Vad lyssnar?'],
    ['689 of 1,024 assigned on TCP', '689 av 1\u00a0024 tilldelade'],
    ['65536 of 1024 assigned on TCP', '65536 av 1024 tilldelade'],
    ['Open it (nftables), UDP', 'Öppna den (nftables), UDP'],
    ['Open it ($&), $1', 'Öppna den ($&), $1'],
    ['What listens', undefined],
    ['and What listens?', undefined],
    ['aXb', undefined],
    ['', undefined],
    ['constructor', undefined],
    ['{count} of {size}', undefined],
  ])('%j becomes %j', (text, translation) => {
    expect(book.translate(text)).toBe(translation);
  });

  test.each([
    ['No output: nothing listens.', { said: 'Ingen utdata:', rest: ' nothing listens.' }],
    ['No output:', undefined],
    ['Some output: Nothing.', undefined],
    ['Nothing listens.', undefined],
  ])('the beginning of %j is %j', (text, opening) => {
    expect(book.opening(text)).toEqual(opening);
  });
});
