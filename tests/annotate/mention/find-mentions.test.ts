import {describe, expect, test} from 'vitest';
import {findMentions} from '../../../src/annotate/mention/find-mentions.ts';
import {fold} from '../../../src/annotate/text/fold.ts';
import {project} from '../../../src/annotate/text/project.ts';
import {actor, readArticle} from '../read.ts';

/** Returns the text of every mention of one actor with these names. */
function mentions(markdown: string, names: string[], not: string[] = [], optedOut: string[] = []) {
  const projection = project(readArticle(markdown));
  const actors = [{...actor('one', names[0] ?? '', ...names.slice(1)), not}];
  return findMentions(projection, fold(projection.text), actors, optedOut).map(({start, end}) =>
    projection.text.slice(start, end),
  );
}

describe('a name is found', () => {
  test.each([
    ['at word boundaries', 'Lenin, Leninism, St.Lenin', ['Lenin'], ['Lenin', 'Lenin']],
    ['before a possessive', "Lenin’s Lenin's", ['Lenin'], ['Lenin', 'Lenin']],
    ['next to hyphens and quotes', 'pro-Lenin “Lenin”', ['Lenin'], ['Lenin', 'Lenin']],
    ['but not next to digits and combining marks', 'Lenin1 Lenin\u0301', ['Lenin'], []],
    ['only in its own case', 'lenin LENIN', ['Lenin'], []],
    [
      'before shorter names',
      'V. I. Lenin and Lenin',
      ['Lenin', 'V. I. Lenin'],
      ['V. I. Lenin', 'Lenin'],
    ],
    ['across a line break', 'V. I.\nLenin', ['V. I. Lenin'], ['V. I. Lenin']],
    ['in spite of Unicode composition', 'Pele\u0301', ['Pelé'], ['Pele\u0301']],
    ['with another apostrophe', "O'Hara", ['O’Hara'], ["O'Hara"]],
    ['in Cyrillic', 'Ленин и Ленинград', ['Ленин'], ['Ленин']],
    ['in Arabic', 'لينين ولينين', ['لينين'], ['لينين']],
    ['in Chinese without spaces', '总统列宁说', ['列宁'], ['列宁']],
    [
      'in katakana, but not next to katakana',
      'レーニンはレーニンスキー',
      ['レーニン'],
      ['レーニン'],
    ],
    ['in Latin next to Chinese', 'Lenin说', ['Lenin'], ['Lenin']],
    [
      'with characters of regular expressions',
      'C++ (x) a.b aXb',
      ['C++ (x)', 'a.b'],
      ['C++ (x)', 'a.b'],
    ],
    ['if it is an emoji', 'a 👨‍👩‍👧 b', ['👨‍👩‍👧'], ['👨‍👩‍👧']],
    [
      'after a longer name that crosses two blocks',
      '# V.\n\nLenin',
      ['V. Lenin', 'Lenin'],
      ['Lenin'],
    ],
    ['after a longer name that is partly in code', '`V.` Lenin', ['V. Lenin', 'Lenin'], ['Lenin']],
    ['after a longer name with an emoji in code', '`😀` Lenin', ['😀 Lenin', 'Lenin'], ['Lenin']],
    ['if it is a property of every object', 'constructor', ['constructor'], ['constructor']],
    ['but not if it is empty', 'a b', ['', ' ', '\u00AD'], []],
  ])('%s', (_, markdown, names, found) => {
    expect(mentions(markdown, names)).toEqual(found);
  });

  test.each([
    ['in code', '`Lenin`'],
    ['in a code block', '    Lenin'],
    ['in a link', '[Lenin](https://example.org/)'],
    ['in a link, in emphasis', '[*Lenin* himself](https://example.org/)'],
    ['partly in a link', 'V. [Lenin](https://example.org/)'],
  ])('but not %s', (_, markdown) => {
    expect(mentions(markdown, ['Lenin', 'V. Lenin'])).toEqual([]);
  });
});

test.each([
  ['two blocks', 'Rosa\n\nLenin'],
  ['two list items', '- Rosa\n- Lenin'],
  ['a heading in a list item', '- # Rosa\n  Lenin'],
  ['a thematic break in a list item', '- Rosa\n  ***\n  Lenin'],
])('findMentions does not match a name across %s', (_, markdown) => {
  expect(mentions(markdown, ['Rosa Lenin'])).toEqual([]);
});

describe('a phrase that refers to somebody else is skipped', () => {
  test('if the actor excludes it', () => {
    expect(mentions('Lenin Street, Lenin', ['Lenin'], ['Lenin Street'])).toEqual(['Lenin']);
  });

  test('unless it crosses two blocks', () => {
    expect(mentions('- Rosa\n- Lenin', ['Lenin'], ['Rosa Lenin'])).toEqual(['Lenin']);
  });

  test('unless it is the name of another actor', () => {
    const projection = project(readArticle('Jeb Bush spoke to Bush.'));
    const actors = [{...actor('jr', 'Bush'), not: ['Jeb Bush']}, actor('jeb', 'Jeb Bush')];
    const found = findMentions(projection, fold(projection.text), actors);
    expect(found.map((mention) => mention.actor)).toEqual(['jeb', 'jr']);
    expect(findMentions(projection, fold(projection.text), actors, ['Jeb Bush'])).toHaveLength(1);
  });

  test('if the article excludes it', () => {
    expect(mentions('Lake Lenin, Lenin', ['Lenin'], [], ['Lake Lenin'])).toEqual(['Lenin']);
  });
});

test('findMentions returns mentions in text order, with their actors', () => {
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
