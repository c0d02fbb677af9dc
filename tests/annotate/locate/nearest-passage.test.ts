import {describe, expect, test} from 'vitest';
import {indexText} from '../../../src/annotate/locate/locate.ts';
import {findNearestPassage} from '../../../src/annotate/locate/nearest-passage.ts';
import {maxTotalLength} from '../../../src/annotate/text/similar-ranges.ts';

function nearest(text: string, part: string): string | undefined {
  const range = findNearestPassage(indexText(text), part);
  return range && text.slice(range.start, range.end);
}

const text = 'The unrest revealed a general solidarity in the interpretation of the crisis.';

describe('findNearestPassage', () => {
  test.each([
    ['a missing letter', 'a general solidarty', 'a general solidarity'],
    ['a surplus letter', 'a generall solidarity', 'a general solidarity'],
    ['another case', 'THE UNREST REVEALED', 'The unrest revealed'],
    ['another word', 'revealed a special solidarity', 'revealed a general solidarity'],
  ])('finds a passage for a quote with %s', (_, part, expected) => {
    expect(nearest(text, part)).toBe(expected);
  });

  test.each([
    ['nothing is similar', text, 'xyzzy plugh frobnicate'],
    ['the text is empty', '', 'word'],
    ['the quote is empty', text, ''],
  ])('returns undefined if %s', (_, where, part) => {
    expect(nearest(where, part)).toBeUndefined();
  });

  test('finds a passage after a letter whose lower case is two code units', () => {
    expect(nearest('İstanbul güzel. MUSTAFA ŞENTOP konuştu.', 'MUSTAFA ŞENTOB')).toBe(
      'MUSTAFA ŞENTOP',
    );
  });

  test.each([
    ['an emoji', 'We welcome 😀 to the talks.', 'We welcome 😁', 'We welcome 😀'],
    ['a flag', 'The flag 🇰🇿 was raised.', 'The flag 🇰🇬', 'The flag 🇰🇿'],
    ['a skin tone', 'They agree 👍🏽 on it.', 'They agree 👍🏿', 'They agree 👍🏽'],
    ['a family emoji', 'd’two onetwo d’two 👨‍👩‍👧 👨 one', 'z d’two 👨‍👩', 'onetwo d’two 👨‍👩‍👧'],
    ['a syllable', 'यह हिन्दी भाषा है।', 'हिन्द', 'हिन्दी'],
  ])('does not cut a grapheme: %s', (_, where, part, expected) => {
    expect(nearest(where, part)).toBe(expected);
  });

  test.each(['owt', 'e tw', 'o thr', 'x three', 'x one'])('trims the passage: %s', (part) => {
    const passage = nearest('one two three', part);
    expect(passage).toBeDefined();
    expect(passage).toBe(passage?.trim());
  });

  test('expands the passage to whole words', () => {
    expect(nearest('an interpretation', 'interpretatiom')).toBe('interpretation');
  });
});

test('findNearestPassage handles many matches of a short quote', () => {
  expect(nearest('the eel eats bees '.repeat(30000), 'eq')).toBeDefined();
});

describe('findNearestPassage in a long text', () => {
  const filler = 'Nothing of this kind is written. '.repeat(4000);
  const long = `${filler}A matter of honor. ${filler}It was a question of honour. ${filler}`;

  test.each([
    ['a matter of honour', 'A matter of honor'],
    ['IT IS A QUESTION OF HONOUR', 'It was a question of honour'],
    ['危机来自外部', undefined],
  ])('finds the passage that is most similar to “%s”', (part, expected) => {
    expect(nearest(long, part)).toBe(expected);
  });

  test('searches a part of the text that does not grow', () => {
    const searched = [1, 2, 4].map((times) => {
      const index = indexText(long.repeat(times));
      const {findRanges, ...rest} = index.getSimilarityIndex();
      let length = 0;
      const getSimilarityIndex = () => ({
        ...rest,
        findRanges: (part: string) => {
          const ranges = findRanges(part);
          for (const {start, end} of ranges) length += end - start;
          return ranges;
        },
      });
      findNearestPassage({...index, getSimilarityIndex}, 'It is a question of humour');
      return length;
    });
    for (const length of searched) expect(length).toBeLessThanOrEqual(maxTotalLength);
  });
});
