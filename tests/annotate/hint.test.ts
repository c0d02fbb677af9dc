import {expect, test} from 'vitest';
import {compileArticle} from '../../src/annotate/compile.ts';

/** What an article and one annotation of it give. */
const compile = (article: string, attributes: string) =>
  compileArticle(
    {
      article: {path: 'article.md', value: article},
      annotations: {
        path: 'annotations.md',
        value: `:::gloss[G]{#g ${attributes}}\n> war\n\nNote.\n:::\n`,
      },
    },
    {registry: {actors: [], frameworks: []}, actorHref: (actor) => actor},
  );

test.each([
  ['words', 'A great war and a small war.'],
  ['a sign', '“war” (war)'],
  ['a double quotation mark', 'the "great" war, the "small" war'],
  ['both kinds of quotation marks', `the "great" ' war, the "small" ' war`],
  ['an ampersand', 'R & D war, B & C war'],
  ['what is like a character reference', 'A&amp;amp;B war, A&amp;lt;B war'],
  ['what is like a reference of a quotation mark', 'A&amp;quot;B" war, A&amp;quot;C" war'],
  ['another block', 'First.\n\nwar and\n\nSecond.\n\nwar or'],
])('the hints that are told settle which place is meant, by %s', (_, article) => {
  const [problem] = compile(article, '').problems;
  const hints = problem?.mend?.match(/(?:prefix|suffix)=(?:"[^"]*"|'[^']*')/g) ?? [];
  expect(hints).toHaveLength(2);
  const places = hints.map((hint) => {
    const {annotations, problems} = compile(article, hint);
    expect(problems).toEqual([]);
    return annotations[0]?.ranges[0]?.start;
  });
  expect(new Set(places).size).toBe(2);
});

test('no hint is told where none settles which place is meant', () => {
  const [problem] = compile('war '.repeat(16), '').problems;
  expect(problem?.mend).toBe('Lengthen the quote.');
});

test('of a long passage the ends are told', () => {
  const article = `begins ${'one two three '.repeat(50)}\n\nbegins ${'four five '.repeat(80)} ends.`;
  const {problems} = compileArticle(
    {
      article: {path: 'article.md', value: article},
      annotations: {
        path: 'annotations.md',
        value: ':::gloss[G]{#g}\n> begins […] ends\n\nN.\n:::\n',
      },
    },
    {registry: {actors: [], frameworks: []}, actorHref: (actor) => actor},
  );
  for (const {what} of problems[0]?.elsewhere ?? []) expect(what.length).toBeLessThan(240);
  expect(problems[0]?.elsewhere).toHaveLength(2);
});
