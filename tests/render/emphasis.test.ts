import {expect, test} from 'vitest';
import {readMarkdown} from '../../src/content/read-markdown.ts';
import {hasEmphasis} from '../../src/render/emphasis.ts';

test.each([
  ['plain words', false],
  ['**strong** words', false],
  ['words with *emphasis*', true],
  ['- in a list, *too*', true],
])('hasEmphasis of “%s” returns %s.', (value, expected) => {
  expect(hasEmphasis(readMarkdown({path: 'a.md', value}).tree)).toBe(expected);
});
