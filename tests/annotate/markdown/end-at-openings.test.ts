import type {Nodes} from 'mdast';
import {describe, expect, test} from 'vitest';
import {formatLocations, readAnnotations, readMarkdown} from '../read.ts';

/** Formats the directives of a tree as names, with the nested ones in parentheses. */
function formatNesting(node: Nodes): string {
  const children = 'children' in node ? node.children.map(formatNesting).join('') : '';
  if (node.type !== 'containerDirective') return children;
  return children ? `${node.name}(${children})` : node.name;
}
const nesting = (markdown: string): string => formatNesting(readMarkdown(markdown));

describe('an annotation without a closing fence', () => {
  test.each([
    ['before the next one', ':::a\nOne.\n\n:::b\nTwo.\n:::\n', 'ab'],
    ['directly before the next one', ':::a\n:::b\n:::c{#c}\n', 'abc'],
    ['before one with more colons', ':::a\nOne.\n::::b\nTwo.\n::::\n', 'ab'],
    ['after a byte order mark', '\uFEFF:::a\r\nOne.\r\n\r\n:::b\r\nTwo.\r\n:::\r\n', 'ab'],
    ['after closed code', ':::a\n```js\n~~~\n```\n:::b\n:::\n', 'ab'],
    ['after code in a quotation', ':::a\n> ```\n:::b\n:::\n', 'ab'],
    ['after inline code in backticks', ':::a\n```one``` two\n\n:::b\n:::\n', 'ab'],
    ['in an annotation with more colons', '::::a\n:::b\n:::c\n::::\n', 'a(bc)'],
    ['with all annotations in a quotation', '> :::a\n> One.\n\n:::b\n:::\n', 'ab'],
  ])('ends %s', (_, markdown, expected) => {
    expect(nesting(markdown)).toBe(expected);
  });

  test.each([
    ['one with fewer colons', '::::a\nOne.\n\n:::b\n:::\n::::\n', 'a(b)'],
    ['code', ':::a\n```\n:::b\n```\n:::\n', 'a'],
    ['code in longer fences', ':::a\n~~~~\n~~~\n:::b\n~~~~\n:::\n', 'a'],
    ['code that is not closed', ':::a\n```\n``` js\n:::b\n', 'a'],
    ['a malformed opening', ':::a\nOne.\n\n:::b {#b}\n:::\n', 'a'],
    ['a list', ':::a\n- One\n\n  :::b\n  :::\n:::\n', 'a(b)'],
    ['words after its fence', ':::a\n:::b\n:::\nTwo.\n:::c\n:::\n', 'abc'],
  ])('does not end before %s', (_, markdown, expected) => {
    expect(nesting(markdown)).toBe(expected);
  });

  test('is reported with the line of the annotation that ends it', () => {
    const body = '\n> words\n\nA note.\n';
    const {problems} = readAnnotations(
      [1, 2, 3].map((nth) => `:::gloss[G]{#g${nth}}${body}`).join('\n'),
    );
    expect(formatLocations(problems)).toEqual(['1:1 unclosed', '6:1 unclosed', '11:1 unclosed']);
    expect(problems.map(({fix}) => fix)).toEqual([
      'Add a line `:::` before line 6.',
      'Add a line `:::` before line 11.',
      'Add a line `:::` after the note, on line 15 at the latest.',
    ]);
  });

  test('is reported if the next one also ends the annotation around it', () => {
    const {problems} = readAnnotations(
      '::::gloss[G]{#a}\n:::gloss[G]{#b}\n::::gloss[G]{#c}\n::::\n',
    );
    expect(formatLocations(problems.filter(({ruleId}) => ruleId === 'unclosed'))).toEqual([
      '1:1 unclosed',
      '2:1 unclosed',
    ]);
  });
});

test('annotations without closing fences are not nested, so that each is parsed once', () => {
  expect(nesting(':::a\n> One\n\nTwo.\n\n'.repeat(100))).toBe('a'.repeat(100));
});
