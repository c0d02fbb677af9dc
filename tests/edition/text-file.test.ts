import fc from 'fast-check';
import {expect, test} from 'vitest';
import {createTextFile} from '../../src/edition/text-file.ts';

test('An empty line ends a block, and a single line end is a hard break.', () => {
  const {text, mapRange} = createTextFile('One\ntwo\nthree\nfour', [7]);
  expect(text).toBe('One\ntwo\n\nthree\nfour');
  expect(mapRange({start: 8, end: 13})).toEqual({start: 9, end: 14});
  expect(mapRange({start: 4, end: 7})).toEqual({start: 4, end: 7});
});

test('Every range has the same words in the text file.', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'bc', ' ', '\n', '|')), (pieces) => {
      // `|` stands for a line end between blocks.
      const marked = pieces.join('');
      const text = marked.replaceAll('|', '\n');
      const breaks = [...marked.matchAll(/\|/g)].map(({index}) => index);
      const file = createTextFile(text, breaks);
      for (let start = 0; start < text.length; start++) {
        const range = file.mapRange({start, end: start + 1});
        const expected = marked.charAt(start) === '|' ? '\n\n' : text.charAt(start);
        expect(file.text.slice(range.start, range.end)).toBe(expected);
      }
    }),
  );
});
