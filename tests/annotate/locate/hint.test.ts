import {expect, test} from 'vitest';
import {compileArticle} from '../../../src/annotate/compile.ts';

/** Compiles an article with one annotation. */
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
  ['a punctuation mark', '“war” (war)'],
  ['a double quotation mark', 'the "great" war, the "small" war'],
  ['both kinds of quotation marks', `the "great" ' war, the "small" ' war`],
  ['an ampersand', 'R & D war, B & C war'],
  ['text like a character reference', 'A&amp;amp;B war, A&amp;lt;B war'],
  ['text like a legacy character reference', '\\&copy war, \\&reg war'],
  ['words without spaces', '危机war内部，外部war危机'.replaceAll('war', ' war ')],
  ['text like a reference to a quotation mark', 'A&amp;quot;B" war, A&amp;quot;C" war'],
  ['another block', 'First.\n\nwar and\n\nSecond.\n\nwar or'],
])('each suggested hint selects another match by %s', (_, article) => {
  const [problem] = compile(article, '').problems;
  const hints = problem?.fix?.match(/(?:prefix|suffix)=(?:"[^"]*"|'[^']*')/g) ?? [];
  expect(hints).toHaveLength(2);
  const starts = hints.map((hint) => {
    const {annotations, problems} = compile(article, hint);
    expect(problems).toEqual([]);
    return annotations[0]?.ranges[0]?.start;
  });
  expect(new Set(starts).size).toBe(2);
});

test('a hint with words of another block is on one line', () => {
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

test('suggests to remove the hint that selects nothing', () => {
  const [one] = compile('a war, b war', 'prefix="a" suffix="never"').problems;
  expect(one?.fix).toBe('Remove `suffix`: `prefix` alone selects one occurrence.');
  const [other] = compile('war a, war b', 'prefix="never" suffix="a"').problems;
  expect(other?.fix).toBe('Remove `prefix`: `suffix` alone selects one occurrence.');
});

test('does not suggest to remove a hint that another quote needs', () => {
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

test('suggests a few characters in a text without spaces', () => {
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

test('suggests no hint for two ambiguous quotes, because it cannot select both', () => {
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

test('suggests no hint if none selects a match', () => {
  const [problem] = compile('war '.repeat(16), '').problems;
  expect(problem?.fix).toBe('Quote more words.');
});

test('shows only the ends of a long passage', () => {
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
