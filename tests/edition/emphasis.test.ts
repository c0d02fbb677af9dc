import {expect, test} from 'vitest';
import {hasEmphasis} from '../../src/edition/emphasis.ts';
import {readMarkdown} from '../../src/edition/markdown.ts';

test.each([
  ['plain words', false],
  ['**strong** words', false],
  ['words with *emphasis*', true],
  ['- in a list, *too*', true],
])('hasEmphasis of “%s” is %s.', (value, expected) => {
  expect(hasEmphasis(readMarkdown({path: 'a.md', value}).tree)).toBe(expected);
});
