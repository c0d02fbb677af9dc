import {describe, expect, test} from 'vitest';
import {compile, html} from '../read.ts';

/** Returns the slots for notes, each with the words of the row before it. */
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

describe('the slot for notes', () => {
  test.each<[string, string, Record<string, string[]>, [string, string][]]>([
    [
      'follows the paragraph',
      'one\n\ntwo',
      {a: ['one'], b: ['two']},
      [
        ['one', 'a'],
        ['two', 'b'],
      ],
    ],
    [
      'lists notes in the order of their references',
      'one two',
      {b: ['two'], a: ['one']},
      [['one two', 'a b']],
    ],
    ['follows the list item', '- one\n- two', {a: ['two']}, [['two', 'a']]],
    [
      'follows the list item with its nested list',
      '- one\n  - two\n- three',
      {a: ['one']},
      [['two', 'a']],
    ],
    ['follows the whole block quotation', '> one\n>\n> two', {a: ['one']}, [['two', 'a']]],
    ['follows the row in which the passage ends', 'one\n\ntwo', {a: ['one two']}, [['two', 'a']]],
    [
      'lists a note only after the first of several passages',
      'one\n\ntwo',
      {a: ['one', 'two']},
      [['one', 'a']],
    ],
    ['is missing without annotations', 'one', {}, []],
  ])('%s', (_, article, quotes, expected) => {
    expect(rows(article, quotes)).toEqual(expected);
  });
});
