import type {Element} from 'hast';
import {describe, expect, test} from 'vitest';
import type {Block} from '../../src/annotate/text/project.ts';
import {createParagraphFinder} from '../../src/edition/paragraphs.ts';
import {annotationOf} from '../cite/records.ts';

describe('findParagraphs', () => {
  test.each([
    ['a passage in a paragraph', 'One.\n\nTwo three.', '> three', [2]],
    [
      'a passage across several paragraphs',
      'One.\n\nTwo.\n\nThree.',
      '> One. Two. Three',
      [1, 2, 3],
    ],
    [
      'several passages, in the order of the text',
      'One.\n\nTwo.\n\nThree.',
      '> Three\n\n> One',
      [1, 3],
    ],
    ['two passages in one paragraph', 'One two three.', '> One\n\n> three', [1]],
    ['a passage in a nested list item', '- One\n  - Two\n- Three', '> Two', [2]],
    ['a passage in a list item after a nested one', '- One\n  - Two\n\n  Three', '> Three', [1]],
    ['a heading, without a number', '## One\n\nTwo.', '> One', []],
    ['a passage that starts in a heading', '## One\n\nTwo.', '> One Two', [1]],
  ])('returns the numbers of %s.', (_, text, quote, numbers) => {
    expect(annotationOf(text, quote).paragraphs).toEqual(numbers);
  });
});

test('the blocks are read once for any number of passages.', () => {
  let reads = 0;
  const blocks = Array.from({length: 100}, (_, nth): Block => {
    const element: Element = {
      type: 'element',
      tagName: 'p',
      properties: {id: `p${nth + 1}`},
      children: [],
    };
    return {
      get element() {
        reads++;
        return element;
      },
      start: 10 * nth,
      end: 10 * nth + 9,
    };
  });
  const findParagraphs = createParagraphFinder(blocks);
  const found = blocks.map(({start, end}) => findParagraphs([{start, end}]));
  expect(found).toEqual(blocks.map((_, nth) => [nth + 1]));
  expect(reads).toBe(blocks.length);
});
