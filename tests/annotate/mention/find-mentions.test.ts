import {describe, expect, test} from 'vitest';
import {findMentions} from '../../../src/annotate/mention/find-mentions.ts';
import {fold} from '../../../src/annotate/text/fold.ts';
import {project} from '../../../src/annotate/text/project.ts';
import {actor, readArticle} from '../read.ts';

/** The text of every mention of the names, each an actor of its own unless several are given. */
function mentions(markdown: string, names: string[], not: string[] = [], optedOut: string[] = []) {
  const projection = project(readArticle(markdown));
  const actors = [{...actor('one', names[0] ?? '', ...names.slice(1)), not}];
  return findMentions(projection, fold(projection.text), actors, optedOut).map(({start, end}) =>
    projection.text.slice(start, end),
  );
}

describe('a name is found', () => {
  test.each([
    ['on the boundaries of words', 'Lenin, Leninism, St.Lenin', ['Lenin'], ['Lenin', 'Lenin']],
    ['before a possessive', "Lenin’s Lenin's", ['Lenin'], ['Lenin', 'Lenin']],
    ['next to hyphens and quotes', 'pro-Lenin “Lenin”', ['Lenin'], ['Lenin', 'Lenin']],
    ['not next to digits and marks', 'Lenin1 Lenin\u0301', ['Lenin'], []],
    ['in its own case only', 'lenin LENIN', ['Lenin'], []],
    [
      'the longest first',
      'V. I. Lenin and Lenin',
      ['Lenin', 'V. I. Lenin'],
      ['V. I. Lenin', 'Lenin'],
    ],
    ['over a line break', 'V. I.\nLenin', ['V. I. Lenin'], ['V. I.\nLenin']],
    ['in another composition', 'Pele\u0301', ['Pelé'], ['Pele\u0301']],
    ['with another apostrophe', "O'Hara", ['O’Hara'], ["O'Hara"]],
    ['in Cyrillic', 'Ленин и Ленинград', ['Ленин'], ['Ленин']],
    ['in Arabic', 'لينين ولينين', ['لينين'], ['لينين']],
    ['in Chinese within a line of it', '总统列宁说', ['列宁'], ['列宁']],
    [
      'in katakana, but not within more of it',
      'レーニンはレーニンスキー',
      ['レーニン'],
      ['レーニン'],
    ],
    ['in Latin next to Chinese', 'Lenin说', ['Lenin'], ['Lenin']],
    [
      'with signs of regular expressions',
      'C++ (x) a.b aXb',
      ['C++ (x)', 'a.b'],
      ['C++ (x)', 'a.b'],
    ],
    ['if it is an emoji', 'a 👨‍👩‍👧 b', ['👨‍👩‍👧'], ['👨‍👩‍👧']],
    ['behind a longer one that two blocks part', '# V.\n\nLenin', ['V. Lenin', 'Lenin'], ['Lenin']],
    ['behind a longer one that code closes', '`V.` Lenin', ['V. Lenin', 'Lenin'], ['Lenin']],
    [
      'even if a longer emoji name before it is closed',
      '`😀` Lenin',
      ['😀 Lenin', 'Lenin'],
      ['Lenin'],
    ],
    ['if it is named like a part of every object', 'constructor', ['constructor'], ['constructor']],
    ['only if it is no blank', 'a b', ['', ' ', '\u00AD'], []],
  ])('%s', (_, markdown, names, found) => {
    expect(mentions(markdown, names)).toEqual(found);
  });

  test.each([
    ['in code', '`Lenin`'],
    ['in a block of code', '    Lenin'],
    ['in a link', '[Lenin](https://example.org/)'],
    ['in a link, in emphasis', '[*Lenin* himself](https://example.org/)'],
    ['partly in a link', 'V. [Lenin](https://example.org/)'],
  ])('but not %s', (_, markdown) => {
    expect(mentions(markdown, ['Lenin', 'V. Lenin'])).toEqual([]);
  });
});

test.each([
  ['two blocks', 'Rosa\n\nLenin'],
  ['two items', '- Rosa\n- Lenin'],
  ['a heading in an item', '- # Rosa\n  Lenin'],
  ['a rule in an item', '- Rosa\n  ***\n  Lenin'],
])('a name does not reach over %s', (_, markdown) => {
  expect(mentions(markdown, ['Rosa Lenin'])).toEqual([]);
});

describe('a phrase that names somebody else is passed over', () => {
  test('where the actor opts it out', () => {
    expect(mentions('Lenin Street, Lenin', ['Lenin'], ['Lenin Street'])).toEqual(['Lenin']);
  });

  test('but not one that reaches over two blocks', () => {
    expect(mentions('- Rosa\n- Lenin', ['Lenin'], ['Rosa Lenin'])).toEqual(['Lenin']);
  });

  test('but not the name of another actor', () => {
    const projection = project(readArticle('Jeb Bush spoke to Bush.'));
    const actors = [{...actor('jr', 'Bush'), not: ['Jeb Bush']}, actor('jeb', 'Jeb Bush')];
    const found = findMentions(projection, fold(projection.text), actors);
    expect(found.map((mention) => mention.actor)).toEqual(['jeb', 'jr']);
    expect(findMentions(projection, fold(projection.text), actors, ['Jeb Bush'])).toHaveLength(1);
  });

  test('where the article opts it out', () => {
    expect(mentions('Lake Lenin, Lenin', ['Lenin'], [], ['Lake Lenin'])).toEqual(['Lenin']);
  });
});

test('mentions come in the order of the text, with their actors', () => {
  const projection = project(readArticle('Lenin met Marx, and Lenin'));
  expect(
    findMentions(projection, fold(projection.text), [
      actor('marx', 'Marx'),
      actor('lenin', 'Lenin'),
    ]),
  ).toEqual([
    {start: 0, end: 5, actor: 'lenin'},
    {start: 10, end: 14, actor: 'marx'},
    {start: 20, end: 25, actor: 'lenin'},
  ]);
});
