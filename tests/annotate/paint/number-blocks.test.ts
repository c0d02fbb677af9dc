import {describe, expect, test} from 'vitest';
import {numberBlocks} from '../../../src/annotate/paint/number-blocks.ts';
import {html, readArticle} from '../read.ts';

const numbered = (markdown: string) =>
  html(numberBlocks(readArticle(markdown))).replaceAll('\n', '');

describe('blocks are numbered', () => {
  test.each([
    ['paragraphs', 'a\n\nb', '<p id="p1">a</p><p id="p2">b</p>'],
    ['but not headings', '# a\n\nb', '<h1>a</h1><p id="p1">b</p>'],
    ['paragraphs in quotations', '> a', '<blockquote><p id="p1">a</p></blockquote>'],
    ['items of lists', '- a\n- b', '<ul><li id="p1">a</li><li id="p2">b</li></ul>'],
    [
      'items, and not the paragraphs in them',
      '- a\n\n  b\n\nc',
      '<ul><li id="p1"><p>a</p><p>b</p></li></ul><p id="p2">c</p>',
    ],
    [
      'items in items, in the order of the text',
      '- a\n  - b\n- c',
      '<ul><li id="p1">a<ul><li id="p2">b</li></ul></li><li id="p3">c</li></ul>',
    ],
    [
      'items of ordered lists with their value',
      '3. a\n4. b',
      '<ol start="3"><li id="p1" value="3">a</li><li id="p2" value="4">b</li></ol>',
    ],
  ])('%s', (_, markdown, expected) => {
    expect(numbered(markdown)).toBe(expected);
  });

  test('but footnotes, which have addresses of their own, are not', () => {
    const found = numbered('a[^1]\n\n[^1]: b\n');
    expect(found.match(/ id="p\d+"/g)).toEqual([' id="p1"']);
    expect(found).toContain('<li id="user-content-fn-1"><p>b');
  });
});

test('the tree is not changed', () => {
  const tree = readArticle('a\n\n1. b');
  const before = structuredClone(tree);
  numberBlocks(tree);
  expect(tree).toEqual(before);
});
