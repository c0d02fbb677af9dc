import {expect, test} from 'vitest';
import {compileArticle} from '../../../src/annotate/compile.ts';

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
  ['what is like an old reference', '\\&copy war, \\&reg war'],
  ['words without blanks between', '危机war内部，外部war危机'.replaceAll('war', ' war ')],
  ['what is like a reference of a quotation mark', 'A&amp;quot;B" war, A&amp;quot;C" war'],
  ['another block', 'First.\n\nwar and\n\nSecond.\n\nwar or'],
])('the hints that are told settle which place is meant, by %s', (_, article) => {
  const [problem] = compile(article, '').problems;
  const hints = problem?.fix?.match(/(?:prefix|suffix)=(?:"[^"]*"|'[^']*')/g) ?? [];
  expect(hints).toHaveLength(2);
  const places = hints.map((hint) => {
    const {annotations, problems} = compile(article, hint);
    expect(problems).toEqual([]);
    return annotations[0]?.ranges[0]?.start;
  });
  expect(new Set(places).size).toBe(2);
});

test('a hint that takes words of another block is on one line', () => {
  const {problems} = compileArticle(
    {
      article: {
        path: 'article.md',
        value: '## January\n\nTotal\n\nThe war.\n\n## February\n\nTotal\n\nThe war.',
      },
      annotations: {path: 'annotations.md', value: ':::gloss[G]{#g}\n> The war\n\nN.\n:::\n'},
    },
    {registry: {actors: [], frameworks: []}, actorHref: (actor) => actor},
  );
  expect(problems[0]?.fix).toContain('`prefix="January Total"`');
});

test('of two hints that do not agree, the one that settles nothing goes', () => {
  const [one] = compile('a war, b war', 'prefix="a" suffix="never"').problems;
  expect(one?.fix).toBe('Remove `suffix`: `prefix` alone selects one occurrence.');
  const [other] = compile('war a, war b', 'prefix="never" suffix="a"').problems;
  expect(other?.fix).toBe('Remove `prefix`: `suffix` alone selects one occurrence.');
});

test('no hint of two is to go, where another quote needs it', () => {
  const fixes = (article: string, attributes: string) =>
    compileArticle(
      {
        article: {path: 'article.md', value: article},
        annotations: {
          path: 'annotations.md',
          value: `:::gloss[G]{#g ${attributes}}\n> Q\n\n> R\n\nN.\n:::\n`,
        },
      },
      {registry: {actors: [], frameworks: []}, actorHref: (actor) => actor},
    ).problems.map(({fix}) => fix);
  expect(fixes('a Q b. c Q d. h R e. f R g.', 'prefix="a" suffix="g"')).toEqual([
    'Quote more words.',
    'Quote more words.',
  ]);
  expect(fixes('a Q b. a Q d. c Q b. a R e. f R g.', 'prefix="a" suffix="b"')).toEqual([
    'Quote more words.',
  ]);
});

test('of a text without blanks a few signs are told', () => {
  const {problems} = compileArticle(
    {
      article: {
        path: 'article.md',
        value: `${'他们说了很多'.repeat(60)}外部危机${'他们说了很多'.repeat(60)}内部危机${'他们说了很多'.repeat(60)}`,
      },
      annotations: {path: 'annotations.md', value: ':::gloss[G]{#g}\n> 危机\n\nN.\n:::\n'},
    },
    {registry: {actors: [], frameworks: []}, actorHref: (actor) => actor},
  );
  expect(problems[0]?.fix).toContain('`prefix="外部"`; or `prefix="内部"`');
});

test('of two quotes that occur twice, no hint is told: it cannot settle both', () => {
  const source = (attributes: string) => ({
    path: 'annotations.md',
    value: `:::gloss[G]{#g ${attributes}}\n> one\n\n> two\n\nN.\n:::\n`,
  });
  const fixes = (attributes: string) =>
    compileArticle(
      {
        article: {path: 'article.md', value: 'a one b. c one d. e two f. g two h.'},
        annotations: source(attributes),
      },
      {registry: {actors: [], frameworks: []}, actorHref: (actor) => actor},
    ).problems.map(({fix}) => fix);
  expect(fixes('')).toEqual(['Quote more words.', 'Quote more words.']);
  for (const hint of ['prefix="a"', 'prefix="e"']) {
    expect(fixes(hint).join()).not.toContain('prefix=');
  }
});

test('no hint is told where none settles which place is meant', () => {
  const [problem] = compile('war '.repeat(16), '').problems;
  expect(problem?.fix).toBe('Quote more words.');
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
  for (const {message} of problems[0]?.related ?? []) expect(message.length).toBeLessThan(240);
  expect(problems[0]?.related).toHaveLength(2);
});
