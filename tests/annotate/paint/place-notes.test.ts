import {describe, expect, test} from 'vitest';
import {compile, html} from '../read.ts';

/** Where the notes stand: the words of the row before each. */
function rows(article: string, quotes: Record<string, string[]>): [string, string][] {
  const annotations = Object.entries(quotes).map(
    ([id, list]) =>
      `:::gloss[A gist]{#${id}}\n${list.map((quote) => `> ${quote}`).join('\n\n')}\n\nA note.\n:::\n`,
  );
  const page = html(compile(article, annotations.join('\n')).tree);
  const parts = page.split(/<div data-apparatus data-notes="([^"]*)"><\/div>/);
  return parts.flatMap((part, index): [string, string][] => {
    if (index % 2 === 0) return [];
    const row = (parts[index - 1] ?? '').replace(/<a data-apparatus.*?<\/a>/g, '');
    const words =
      row
        .replace(/<[^>]*>/g, ' ')
        .trim()
        .split(/\n/)
        .at(-1) ?? '';
    return [[words.trim().replace(/ +/g, ' '), part]];
  });
}

describe('the notes of a row', () => {
  test.each<[string, string, Record<string, string[]>, [string, string][]]>([
    [
      'follow its paragraph',
      'one\n\ntwo',
      {a: ['one'], b: ['two']},
      [
        ['one', 'a'],
        ['two', 'b'],
      ],
    ],
    [
      'stand in the order of their calls',
      'one two',
      {b: ['two'], a: ['one']},
      [['one two', 'a b']],
    ],
    ['follow its item', '- one\n- two', {a: ['two']}, [['two', 'a']]],
    [
      'follow the item with all that is in it',
      '- one\n  - two\n- three',
      {a: ['one']},
      [['two', 'a']],
    ],
    ['follow a quotation as a whole', '> one\n>\n> two', {a: ['one']}, [['two', 'a']]],
    ['follow the row in which a passage ends', 'one\n\ntwo', {a: ['one two']}, [['two', 'a']]],
    [
      'stand once, at the first of several passages',
      'one\n\ntwo',
      {a: ['one', 'two']},
      [['one', 'a']],
    ],
    ['are none without annotations', 'one', {}, []],
  ])('%s', (_, article, quotes, expected) => {
    expect(rows(article, quotes)).toEqual(expected);
  });
});
