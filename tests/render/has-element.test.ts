import {expect, test} from 'vitest';
import {readMarkdown} from '../../src/content/read-markdown.ts';
import {hasElement} from '../../src/render/has-element.ts';

test.each([
  ['plain words', false],
  ['**strong** words', false],
  ['words with *emphasis*', true],
  ['- in a list, *too*', true],
])('hasEmphasis of “%s” returns %s.', (value, expected) => {
  expect(hasElement(readMarkdown({path: 'a.md', value}).tree.children, 'em')).toBe(expected);
});
