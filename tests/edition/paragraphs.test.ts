import {describe, expect, test} from 'vitest';
import {annotationOf} from '../cite/records.ts';

describe('the paragraphs of an annotation', () => {
  test.each([
    ['a passage in a paragraph', 'One.\n\nTwo three.', '> three', [2]],
    ['a passage over several', 'One.\n\nTwo.\n\nThree.', '> One. Two. Three', [1, 2, 3]],
    [
      'several passages, in the order of the text',
      'One.\n\nTwo.\n\nThree.',
      '> Three\n\n> One',
      [1, 3],
    ],
    ['two passages in one paragraph', 'One two three.', '> One\n\n> three', [1]],
    ['a passage in an item inside an item', '- One\n  - Two\n- Three', '> Two', [2]],
    ['the rest of an item after one inside it', '- One\n  - Two\n\n  Three', '> Three', [1]],
    ['a heading, which has no number', '## One\n\nTwo.', '> One', []],
    ['a passage that begins in a heading', '## One\n\nTwo.', '> One Two', [1]],
  ])('numbers %s.', (_, text, quote, numbers) => {
    expect(annotationOf(text, quote).paragraphs).toEqual(numbers);
  });
});
