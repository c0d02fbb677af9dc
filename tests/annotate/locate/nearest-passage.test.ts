import {describe, expect, test} from 'vitest';
import {indexText} from '../../../src/annotate/locate/locate.ts';
import {findNearestPassage} from '../../../src/annotate/locate/nearest-passage.ts';

function nearest(text: string, part: string): string | undefined {
  const range = findNearestPassage(indexText(text), part);
  return range && text.slice(range.start, range.end);
}

const text = 'The unrest revealed a general solidarity in the interpretation of the crisis.';

describe('the nearest passage', () => {
  test.each([
    ['lacks one letter', 'a general solidarty', 'a general solidarity'],
    ['has one letter more', 'a generall solidarity', 'a general solidarity'],
    ['is in another case', 'THE UNREST REVEALED', 'The unrest revealed'],
    ['has another word', 'revealed a special solidarity', 'revealed a general solidarity'],
  ])('is told where the quote %s', (_, part, expected) => {
    expect(nearest(text, part)).toBe(expected);
  });

  test.each([
    ['the quote is like nothing', text, 'xyzzy plugh frobnicate'],
    ['the text is empty', '', 'word'],
    ['the quote is empty', text, ''],
  ])('is none where %s', (_, where, part) => {
    expect(nearest(where, part)).toBeUndefined();
  });

  test('is told in a text that has letters of which small ones are two', () => {
    expect(nearest('İstanbul güzel. MUSTAFA ŞENTOP konuştu.', 'MUSTAFA ŞENTOB')).toBe(
      'MUSTAFA ŞENTOP',
    );
  });

  test.each([
    ['an emoji', 'We welcome 😀 to the talks.', 'We welcome 😁', 'We welcome 😀'],
    ['a flag', 'The flag 🇰🇿 was raised.', 'The flag 🇰🇬', 'The flag 🇰🇿'],
    ['a tone of skin', 'They agree 👍🏽 on it.', 'They agree 👍🏿', 'They agree 👍🏽'],
    ['a family', 'd’two onetwo d’two 👨‍👩‍👧 👨 one', 'z d’two 👨‍👩', 'onetwo d’two 👨‍👩‍👧'],
    ['a syllable', 'यह हिन्दी भाषा है।', 'हिन्द', 'हिन्दी'],
  ])('cuts no grapheme: %s', (_, where, part, expected) => {
    expect(nearest(where, part)).toBe(expected);
  });

  test.each(['owt', 'e tw', 'o thr', 'x three', 'x one'])(
    'has no blanks at its ends: %s',
    (part) => {
      const passage = nearest('one two three', part);
      expect(passage).toBeDefined();
      expect(passage).toBe(passage?.trim());
    },
  );

  test('is widened to whole words', () => {
    expect(nearest('an interpretation', 'interpretatiom')).toBe('interpretation');
  });
});

test('is found of a short quote in a long text', () => {
  expect(nearest('the eel eats bees '.repeat(30000), 'eq')).toBeDefined();
});
