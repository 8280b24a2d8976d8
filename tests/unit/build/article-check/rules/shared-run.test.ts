import { expect, it } from 'vitest';
import { RUN, sharedRun } from '#build/article-check/rules/shared-run.ts';
import { findings, sample, words } from '../sample.ts';

/** An article whose words are its own, but for a text in the middle. */
function around(text: string, name: string) {
  return sample(
    [
      [
        'The registry keeps two services here.[^iana] The one on UDP has a document.[^rfc5426]',
        `[^iana][^rfc5426] ${words(5, `${name[0]}first`)}`,
      ],
      [words(100), `${words(40, `${name[0]}own`)} ${text} ${words(40, `${name[0]}other`)}`],
      [words(60, 'meaning'), words(60, `${name[0]}meaning`)],
    ],
    `${name}.mdx`,
  );
}

it(`${RUN} words in a row are too many, ${RUN - 1} are not`, () => {
  const [run, shorter] = [words(RUN, 'shared'), words(RUN - 1, 'shared')];
  expect(findings(sharedRun, around(shorter, '1'), around(shorter, '2'))).toEqual([]);
  expect(findings(sharedRun, around(run, '1'), around(run, '2'))).toEqual([
    `2.mdx:36: "${run}" stands in content/ports/1.mdx:36 as well — say it in words of its own in one of the two`,
  ]);
});

it.each([
  ['another case', words(RUN, 'Shared').toUpperCase()],
  ['broken over lines', words(RUN, 'shared').replaceAll(' ', '\n')],
  ['with footnotes and links between', words(RUN, 'shared').replace('shared3', '[shared3](/ports/1)[^iana]')],
])('sees through %s', (_, text) => {
  expect(findings(sharedRun, around(words(RUN, 'shared'), '1'), around(text, '2'))).toHaveLength(1);
});

it('tells of a pair once, and not of code', () => {
  expect(
    findings(sharedRun, around(words(50, 'shared'), '1'), around(words(50, 'shared'), '2')),
  ).toHaveLength(1);
  const code = `\n\n\`\`\`sh\n${words(RUN, 'shared')}\n\`\`\`\n\n`;
  expect(findings(sharedRun, around(code, '1'), around(code, '2'))).toEqual([]);
});

it('an article may repeat itself', () => {
  expect(findings(sharedRun, around(`${words(RUN, 'a')} ${words(RUN, 'a')}`, '1'))).toEqual([]);
});
