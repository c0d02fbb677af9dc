import {describe, expect, test} from 'vitest';
import {actor, compile, html} from './read.ts';

const entry = (
  kind: string,
  attributes: string,
  quote: string,
  note = 'A note.',
  gist = '[A gist]',
) => `:::${kind}${gist}{${attributes}}\n> ${quote}\n\n${note}\n:::\n`;

describe('annotations', () => {
  test('are sorted by their references: by end, then the inner one first', () => {
    const {annotations, tree} = compile(
      'one two three four',
      [
        entry('gloss', '#all', 'one two three four'),
        entry('gloss', '#four', 'four'),
        entry('gloss', '#first', 'one two'),
        entry('gloss', '#same-b', 'three'),
        entry('gloss', '#same-a', 'three'),
        entry('gloss', '#inner', 'two'),
      ].join('\n'),
    );
    expect(annotations.map(({id, numeral}) => [id, numeral])).toEqual([
      ['inner', 'a'],
      ['first', 'b'],
      ['same-a', 'c'],
      ['same-b', 'd'],
      ['four', 'e'],
      ['all', 'f'],
    ]);
    const references = [...html(tree).matchAll(/doc-noteref[^>]*>(\w)</g)].map(
      ([, numeral]) => numeral,
    );
    expect(references).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('with several quotes are sorted by the first end of a quote', () => {
    const {annotations, tree} = compile(
      'one two three',
      [
        ':::gloss[A gist]{#several}\n> three\n\n> one\n\nA note.\n:::\n',
        entry('gloss', '#two', 'two'),
      ].join('\n'),
    );
    expect(annotations.map(({id, numeral}) => [id, numeral])).toEqual([
      ['several', 'a'],
      ['two', 'b'],
    ]);
    expect(html(tree)).toContain('data-notes="several two"');
  });

  test.each([
    ['the first quote', '> never\n\n> one\n\n> two'],
    ['the last quote', '> one\n\n> two\n\n> never'],
    ['all quotes', '> never\n\n> missing'],
  ])('are omitted and reported if they lack %s', (_, quotes) => {
    const {annotations, problems, tree} = compile(
      'one two three',
      `:::gloss[A gist]{#partly}\n${quotes}\n\nA note.\n:::\n\n${entry('gloss', '#three', 'three')}`,
    );
    expect(annotations.map(({id, numeral}) => [id, numeral])).toEqual([['three', 'a']]);
    expect(html(tree)).not.toContain('partly');
    expect(problems.length).toBeGreaterThan(0);
  });

  test('are numbered by kind', () => {
    const {annotations} = compile(
      'one two three four five',
      [
        entry('claim', '#one', 'one'),
        entry('gloss', '#two', 'two'),
        entry('claim', '#three', 'three'),
        entry('mention', '#four actor=x', 'four'),
        entry('gloss', '#five', 'five'),
      ].join('\n'),
      {actors: [actor('x', 'X')]},
    );
    expect(annotations.map(({numeral}) => numeral)).toEqual(['1', 'a', '2', '*', 'b']);
  });

  test('without a note have no numeral', () => {
    const {annotations, tree} = compile('one two', ':::mention{#one actor=x}\n> one\n:::\n', {
      actors: [actor('x', 'X')],
    });
    expect(annotations).toMatchObject([{id: 'one', numeral: ''}]);
    expect(html(tree)).not.toContain('doc-noteref');
  });

  test('that are not found are reported, and the others are painted', () => {
    const {annotations, problems, tree} = compile(
      'one two',
      [entry('gloss', '#one', 'one'), entry('gloss', '#other', 'eleven')].join('\n'),
    );
    expect(annotations.map(({id}) => id)).toEqual(['one']);
    expect(problems.map(({ruleId}) => ruleId)).toEqual(['quote-missing']);
    expect(html(tree)).toContain('data-annotations="one"');
  });
});

describe('a mark', () => {
  const marks = (article: string, annotations: string) =>
    html(compile(article, annotations).tree).match(/<mark[^>]*>/g);

  test('has its annotations, their kinds, and the most disputed status', () => {
    const found = marks(
      'one two three',
      [
        entry('claim', '#a status=supported', 'one two'),
        entry('claim', '#b status=contested finding="It was not so."', 'two three'),
        entry('gloss', '#c', 'two'),
      ].join('\n'),
    );
    expect(
      found?.map((mark) => /data-annotations="(.*?)" data-kind="(.*?)"/.exec(mark)?.slice(1)),
    ).toEqual([
      ['a', 'claim'],
      ['a b c', 'claim gloss'],
      ['b', 'claim'],
    ]);
    expect(found?.map((mark) => /data-status="(.*?)"/.exec(mark)?.[1])).toEqual([
      'supported',
      'contested',
      'contested',
    ]);
  });

  test('has the id of the passage that begins with it', () => {
    const found = marks(
      'one two',
      [entry('gloss', '#a', 'one two'), entry('gloss', '#b', 'two')].join('\n'),
    );
    expect(found?.map((mark) => /\bid="(.*?)"/.exec(mark)?.[1])).toEqual(['a', 'b']);
  });

  test('has the id only once if the passage spans several nodes', () => {
    const found = marks('*one* **two** `three`', entry('gloss', '#a', 'one two three'));
    expect(found?.filter((mark) => mark.includes(' id="a"'))).toHaveLength(1);
  });
});

describe('a reference', () => {
  test('links to the note', () => {
    expect(html(compile('one', entry('claim', '#a status=opinion', 'one')).tree)).toContain(
      'role="doc-noteref" href="#note-a">1</a>',
    );
  });

  test('of the inner passage is first if two passages end together', () => {
    const page = html(
      compile(
        'one two',
        [entry('gloss', '#outer', 'one two'), entry('gloss', '#inner', 'two')].join('\n'),
      ).tree,
    );
    expect([...page.matchAll(/data-reference="(.*?)"/g)].map(([, id]) => id)).toEqual([
      'inner',
      'outer',
    ]);
  });
});

describe('mentions', () => {
  const actors = [actor('x', 'Xaver'), actor('y', 'Yann')];

  test('by name have numbered ids, and annotated ones the id of the annotation', () => {
    const {mentions} = compile(
      'Xaver met Yann. This man met Xaver.',
      ':::mention{#man actor=y}\n> This man\n:::\n',
      {actors},
    );
    expect(mentions.map(({id, start}) => [id, start])).toEqual([
      ['mention-x-1', 0],
      ['mention-y-1', 10],
      ['man', 16],
      ['mention-x-2', 29],
    ]);
  });

  test('by annotation take precedence over a name inside them', () => {
    const {mentions} = compile(
      'The Xaver house fell.',
      ':::mention{#house actor=y}\n> The Xaver house\n:::\n',
      {actors},
    );
    expect(mentions).toMatchObject([{actor: 'y', start: 0, end: 15}]);
  });

  test('link to the page of the actor', () => {
    expect(html(compile('Xaver', undefined, {actors}).tree)).toBe(
      '<p id="p1"><a data-actor="x" id="mention-x-1" href="/actors/x/">Xaver</a></p>',
    );
  });
});

describe('the problem of a quote that is not found', () => {
  const first = (article: string, quote: string, attributes = '') =>
    compile(article, entry('gloss', `#a${attributes}`, quote)).problems[0];

  test('has the nearest passage with its location', () => {
    expect(first('one\n\ntwo three four', 'two thre four')?.nearest).toBe(
      '“two three four” (article.md:3:1)',
    );
  });

  test('has the nearest passage of each missing part', () => {
    const problem = first('one two, three four, five six', 'one tow […] three four […] fiev six');
    expect(problem?.nearest).toBe('“one two” (article.md:1:1), “five six” (article.md:1:22)');
    expect(problem?.differs).toBe('one [-tow-] {+two+}; [-fiev-]{+five+} six');
  });

  test('has no nearest passage if all parts occur in another order', () => {
    expect(first('one two three', 'three […] one')?.nearest).toBeUndefined();
  });

  test('says that only white space differs', () => {
    expect(first('one, two', 'one , two')?.differs).toBe('only in white space: “one , two”');
  });

  test('shows invisible characters', () => {
    expect(first('the pre\u200Bsident', 'the president')?.differs).toBe(
      'the [-president-] {+pre‹U+200B›sident+}',
    );
  });

  test('has the whole word for a quote inside a word', () => {
    expect(first('interference', 'inter')?.fix).toBe('Quote the whole word: “interference”.');
  });

  test('has every match of an ambiguous quote, with a hint for each', () => {
    const problem = first('a big dog, a small dog', 'dog');
    expect(problem?.related.map(({place}) => place)).toMatchObject([{column: 7}, {column: 20}]);
    expect(problem?.fix).toContain('`prefix="big"`; or `prefix="small"`');
  });

  test('suggests a suffix if it is shorter than a prefix', () => {
    expect(first('a dog barks, a dog bites', 'dog')?.fix).toContain(
      '`suffix="barks,"`; or `suffix="bites"`',
    );
  });

  test('suggests hints that still differ when they are folded', () => {
    const fix = first('so “my dog and not "my dog and', 'dog')?.fix;
    expect(fix).toContain('`prefix="so “my"`; or `prefix=\'not "my\'`');
  });

  test('says to remove the hint of a quote that occurs once', () => {
    expect(first('a dog', 'dog', ' prefix=big')?.fix).toBe(
      'Remove `prefix`: the quote occurs once.',
    );
  });

  test('suggests no hint if there are too many matches', () => {
    expect(first('so '.repeat(30), 'so')?.fix).toBe('Quote more words.');
  });
});
