import {describe, expect, test} from 'vitest';
import {numberBlocks} from '../../../src/annotate/paint/number-blocks.ts';
import {html, readArticle} from '../read.ts';

const numbered = (markdown: string) =>
  html(numberBlocks(readArticle(markdown))).replaceAll('\n', '');

describe('numberBlocks numbers', () => {
  test.each([
    ['paragraphs', 'a\n\nb', '<p id="p1">a</p><p id="p2">b</p>'],
    ['no headings', '# a\n\nb', '<h1>a</h1><p id="p1">b</p>'],
    ['paragraphs in block quotations', '> a', '<blockquote><p id="p1">a</p></blockquote>'],
    ['list items', '- a\n- b', '<ul><li id="p1">a</li><li id="p2">b</li></ul>'],
    [
      'list items, but not their paragraphs',
      '- a\n\n  b\n\nc',
      '<ul><li id="p1"><p>a</p><p>b</p></li></ul><p id="p2">c</p>',
    ],
    [
      'nested list items in text order',
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

  test('no footnotes, which already have ids', () => {
    const found = numbered('a[^1]\n\n[^1]: b\n');
    expect(found.match(/ id="p\d+"/g)).toEqual([' id="p1"']);
    expect(found).toContain('<li id="user-content-fn-1"><p>b');
  });
});

test('numberBlocks does not modify the tree', () => {
  const tree = readArticle('a\n\n1. b');
  const before = structuredClone(tree);
  numberBlocks(tree);
  expect(tree).toEqual(before);
});
