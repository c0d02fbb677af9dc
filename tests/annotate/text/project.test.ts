import {fromHtml} from 'hast-util-from-html';
import {describe, expect, test} from 'vitest';
import {project} from '../../../src/annotate/text/project.ts';
import {readArticle} from '../read.ts';

const text = (markdown: string) => project(readArticle(markdown)).text;

describe('the projected text', () => {
  test.each([
    ['has one line break between blocks', '# One\n\ntwo\n\n> three', 'One\ntwo\nthree'],
    ['has a line for each item', '- one\n  - two\n- three', 'one\ntwo\nthree'],
    ['has a line for each cell', '| a | b |\n|--|--|\n| c | d |', 'a\nb\nc\nd'],
    ['has one line break for a hard break', 'one  \ntwo\\\nthree', 'one\ntwo\nthree'],
    ['has a space for a soft line break', 'one\ntwo', 'one two'],
    ['has a line break for a hard one', 'one\\\ntwo', 'one\ntwo'],
    ['keeps the white space of code', '```\na\n  b\n\n```', 'a\n  b\n\n'],
    [
      'has no markup',
      'one *two **three*** [four](https://x.org) `five`',
      'one two three four five',
    ],
    ['decodes character references and escapes', '&amp; \\* &nbsp;', '& * \u00A0'],
    ['is empty for an empty article', '', ''],
    ['is empty for a thematic break', '---', ''],
  ])('%s', (_, markdown, expected) => {
    expect(text(markdown)).toBe(expected);
  });

  test.each([
    ['keeps the spaces between inline elements', '<b>one</b> <i>two</i> three', 'one two three'],
    ['has no white space around blocks', ' <p>one</p> <p>two</p> ', 'one\ntwo'],
    ['has a line for a legend', '<legend>one</legend>two', 'one\ntwo'],
  ])('from HTML %s', (_, html, expected) => {
    expect(project(fromHtml(html, {fragment: true})).text).toBe(expected);
  });

  test('includes footnotes without the numbers of their references', () => {
    expect(text('A[^1] b.\n\n[^1]: Note.')).toBe('A b.\nNote. ');
  });

  test('skips elements that the edition adds', () => {
    const tree = readArticle('one');
    const projection = project({
      ...tree,
      children: [
        ...tree.children,
        {
          type: 'element',
          tagName: 'div',
          properties: {dataApparatus: true},
          children: [{type: 'text', value: 'a note'}],
        },
      ],
    });
    expect(projection.text).toBe('one');
  });
});

describe('the ranges of a projection', () => {
  test('map each leaf to its text', () => {
    const {text, leaves} = project(readArticle('one *two*\n\n- `three` [four](https://x.org)'));
    expect(leaves.map(({start, end}) => text.slice(start, end))).toEqual([
      'one ',
      'two',
      'three',
      ' ',
      'four',
    ]);
    for (const {node, start, end} of leaves) expect(node.value).toBe(text.slice(start, end));
  });

  test('include whether a leaf is in code or in a link', () => {
    const {leaves} = project(readArticle('a `b` [c `d`](https://x.org)\n\n    e'));
    expect(leaves.map(({node, inCode, inLink}) => [node.value, inCode, inLink])).toEqual([
      ['a ', false, false],
      ['b', true, false],
      [' ', false, false],
      ['c ', false, true],
      ['d', true, true],
      ['e\n', true, false],
    ]);
  });

  test('include nested blocks', () => {
    const {text, blocks} = project(readArticle('one\n\n- two\n- three'));
    expect(
      blocks.map(({element, start, end}) => `${element.tagName} ${text.slice(start, end)}`),
    ).toEqual(['p one', 'ul two\nthree', 'li two', 'li three']);
  });
});
