import {expect, test} from 'vitest';
import {findSentence} from '../../src/language/sentences.ts';

test.each([
  ['the only sentence', 'One sentence.', 'One', 'One sentence.'],
  ['the first sentence', 'The first. The second.', 'first', 'The first.'],
  [
    'the last sentence, without the space around it',
    'The first. The second. ',
    'second',
    'The second.',
  ],
  ['a sentence within its block', 'A title\nThe first. The second.\nMore.', 'first', 'The first.'],
  ['all sentences that the passage overlaps', 'One. Two. Three.', 'One. Two', 'One. Two.'],
  [
    'across blocks, if the passage spans them',
    'One. Two\nthree. Four.',
    'Two\nthree',
    'Two\nthree.',
  ],
  ['a Chinese sentence', '危机来自外部。他说。', '他', '他说。'],
])('returns %s', (_, text, passage, sentence) => {
  const start = text.indexOf(passage);
  const found = findSentence(text, {start, end: start + passage.length}, 'en');
  expect(text.slice(found.start, found.end)).toBe(sentence);
});
