import {expect, test} from 'vitest';
import {findSentence} from '../../src/language/sentences.ts';

test.each([
  ['the only one', 'One sentence.', 'One', 'One sentence.'],
  ['the first', 'The first. The second.', 'first', 'The first.'],
  ['the last, without the space around it', 'The first. The second. ', 'second', 'The second.'],
  ['within its block', 'A title\nThe first. The second.\nMore.', 'first', 'The first.'],
  ['all that the passage reaches over', 'One. Two. Three.', 'One. Two', 'One. Two.'],
  ['over the blocks of the passage', 'One. Two\nthree. Four.', 'Two\nthree', 'Two\nthree.'],
  ['in Chinese', '危机来自外部。他说。', '他', '他说。'],
])('the sentence around a passage is %s', (_, text, passage, sentence) => {
  const start = text.indexOf(passage);
  const found = findSentence(text, {start, end: start + passage.length}, 'en');
  expect(text.slice(found.start, found.end)).toBe(sentence);
});
