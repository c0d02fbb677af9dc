import {expect, onTestFinished, test, vi} from 'vitest';
import {createSentenceFinder} from '../../src/language/sentences.ts';

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
  const found = createSentenceFinder(text, 'en')({start, end: start + passage.length});
  expect(text.slice(found.start, found.end)).toBe(sentence);
});

test('segments a text once for any number of ranges', () => {
  const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
  onTestFinished(() => segment.mockRestore());
  const text = `${'One sentence. '.repeat(50)}\nAnother line.`;
  const findSentence = createSentenceFinder(text, 'en');
  for (let start = 0; start < text.length; start++) findSentence({start, end: start + 1});
  const segmented = segment.mock.calls.map(([input]) => input).join('');
  expect(segmented).toBe(text);
});
