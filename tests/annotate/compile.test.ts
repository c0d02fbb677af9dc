import {describe, expect, test} from 'vitest';
import {compileArticle} from '../../src/annotate/compile.ts';
import {project} from '../../src/annotate/text/project.ts';
import {actor, compile, formatLocations} from './read.ts';

const gloss = ':::gloss[A gist]{#a}\n> words\n\nA note.\n:::\n';
const options = {registry: {actors: [], frameworks: []}, actorHref: (id: string) => `/${id}/`};

describe('compileArticle', () => {
  test('does not change the text', () => {
    const {tree, projection, problems} = compile('Some *words*.\n\n- more', gloss);
    expect(problems).toEqual([]);
    expect(projection.text).toBe('Some words.\nmore');
    expect(project(tree).text).toBe(projection.text);
  });

  test('keeps single tildes, which are text', () => {
    const text = 'From 3~5 to 7~9, and H~2~O.';
    const quoting = text.replace(/^(.*)$/, ':::gloss[A ~ B~ C]{#a}\n> $1\n\nA note ~1~.\n:::\n');
    const {annotations, projection, problems} = compile(text, quoting);
    expect(problems).toEqual([]);
    expect(projection.text).toBe(text);
    expect(annotations.map(({gistText}) => gistText)).toEqual(['A ~ B~ C']);
    expect(compile('All ~~gone~~ now.').projection.text).toBe('All gone now.');
  });

  test('removes soft line breaks between Han and kana, where there is no space', () => {
    const text = '港口的城墙，\n去年**倒塌**\n了。そして\nLatin\n文字 e\n한국어\n글';
    const joined = '港口的城墙，去年倒塌了。そして Latin 文字 e 한국어 글';
    const annotations =
      ':::gloss[A gist]{#a}\n> 城墙，去年倒塌了\n\nA note.\n:::\n\n:::gloss[B]{#b}\n> 倒塌\n> 了。そ\n\nA note.\n:::\n';
    const compiled = compileArticle(
      {
        article: {path: 'article.md', value: text},
        annotations: {path: 'annotations.md', value: annotations},
        source: {path: 'source.txt', value: text.replaceAll('*', '')},
      },
      options,
    );
    expect(compiled.problems).toEqual([]);
    expect(compiled.projection.text).toBe(joined);
    expect(
      compiled.annotations.map(({ranges}) =>
        ranges.map(({start, end}) => joined.slice(start, end)),
      ),
    ).toEqual([['城墙，去年倒塌了'], ['倒塌了。そ']]);
  });

  test('accepts an article without annotations', () => {
    expect(compile('Some words.')).toMatchObject({annotations: [], mentions: [], problems: []});
  });

  test('accepts an empty file of annotations', () => {
    expect(compile('Some words.', '').problems).toEqual([]);
  });

  test('is deterministic', () => {
    const actors = [actor('x', 'Some')];
    expect(compile('Some words.', gloss, {actors})).toEqual(
      compile('Some words.', gloss, {actors}),
    );
  });
});

describe('the problems', () => {
  test('include those of the article, its annotations and its source', () => {
    const {problems} = compileArticle(
      {
        article: {path: 'article.md', value: 'A <script>text</script>.'},
        annotations: {path: 'annotations.md', value: `${gloss}\n:::glos\n:::\n`},
        source: {path: 'source.txt', value: 'Another text.'},
        omitted: ['Share'],
      },
      options,
    );
    expect(problems.map(({file, ruleId}) => `${file} ${ruleId}`).sort()).toEqual([
      'annotations.md kind',
      'annotations.md quote-missing',
      'article.md fidelity',
      'article.md html',
      'article.md omitted',
    ]);
  });

  test('include omitted lines of an article without a source', () => {
    const {problems} = compileArticle(
      {article: {path: 'article.md', value: 'A text.'}, omitted: ['Share']},
      options,
    );
    expect(problems.map(({ruleId}) => ruleId)).toEqual(['omitted']);
  });

  test.each(['', '\n', '  \n\n \n', '---\n', '\uFEFF'])(
    'include an empty article: %j',
    (article) => {
      expect(formatLocations(compile(article).problems)).toEqual(['1:1 empty']);
    },
  );

  test('of an empty article include no comparison with its source', () => {
    const {problems} = compileArticle(
      {article: {path: 'article.md', value: ''}, source: {path: 'source.txt', value: 'A'}},
      options,
    );
    expect(problems.map(({ruleId}) => ruleId)).toEqual(['empty']);
  });
});

describe('compileArticle does not throw for', () => {
  test.each([
    ['a line of ten thousand characters', 'a'.repeat(10_000), gloss],
    [
      'a quote of ten thousand characters',
      'Some words.',
      gloss.replace('words', 'w '.repeat(5000)),
    ],
    ['null characters', 'a\0b', gloss.replace('words', 'a\0b')],
    ['lone surrogates', 'a \uD83D b \uDE00', gloss.replace('words', '\uD83D b')],
    ['an unclosed code fence', '```\ncode', '```\n:::'],
    [
      'a hundred nested lists',
      Array.from({length: 100}, (_, depth) => `${'  '.repeat(depth)}- a${depth}`).join('\n'),
      gloss,
    ],
    ['two hundred nested block quotations', `${'>'.repeat(200)} a`, gloss],
    ['unclosed brackets', '['.repeat(1000), `:::gloss${'['.repeat(1000)}`],
    [
      'a sign with a number that overflows',
      'words',
      gloss.replace('gloss[A gist]{#a', `sign[A gist]{#a sign=f/${'9'.repeat(400)}`),
    ],
    [
      'ids that are properties of every object',
      'words',
      gloss.replace('#a', '#__proto__ constructor=toString'),
    ],
  ])('%s', (_, article, annotations) => {
    expect(() => compile(article, annotations)).not.toThrow();
  });
});
