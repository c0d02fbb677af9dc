import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createOccurrenceFinder} from '../../../src/annotate/text/occurrences.ts';

/** Finds every offset by brute force. */
const every = (text: string, part: string): number[] =>
  Array.from({length: text.length}, (_, at) => at).filter((at) => text.startsWith(part, at));

describe('an occurrence finder', () => {
  it('returns overlapping occurrences in ascending order', () => {
    const find = createOccurrenceFinder('aaaaaaaaaaab aaaaaaaaab');
    expect([...find('aaaaaaaaa')]).toEqual([0, 1, 2, 13]);
    expect([...find('missing')]).toEqual([]);
  });

  it('returns the same results with and without the index', () => {
    fc.assert(
      fc.property(
        fc.string({unit: fc.constantFrom('a', 'b', 'ё', '\u{1F600}', ' '), maxLength: 200}),
        fc.nat(200),
        fc.integer({min: 1, max: 30}),
        fc.integer({min: -5, max: 205}),
        (text, at, length, from) => {
          const find = createOccurrenceFinder(text);
          for (let search = 0; search < 1000; search++) find('a long string that is not there');
          for (const part of [text.slice(at, at + length), `${text.slice(at, at + length)}ab`]) {
            if (part === '') continue;
            const offsets = every(text, part);
            expect([...find(part)]).toEqual(offsets);
            expect([...find(part, from)]).toEqual(offsets.filter((offset) => offset >= from));
          }
        },
      ),
    );
  });

  it('returns nothing if the text is shorter than the string', () => {
    const find = createOccurrenceFinder('short');
    for (let search = 0; search < 1000; search++) {
      expect([...find('much longer than the text')]).toEqual([]);
    }
  });
});
