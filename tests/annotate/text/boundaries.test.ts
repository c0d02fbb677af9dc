import {describe, expect, test} from 'vitest';
import {findWordAround, isGraphemeBoundary} from '../../../src/annotate/text/boundaries.ts';

/** A text with `|` at the offset that is asked for. */
function at(marked: string): [text: string, offset: number] {
  return [marked.replace('|', ''), marked.indexOf('|')];
}

describe('the word around an offset', () => {
  test.each([
    ['in Latin', 'the inter|ference of', 'interference'],
    ['in Cyrillic', 'Интер|ференция', 'Интерференция'],
    ['in Arabic', 'الأز|مة خارجية', 'الأزمة'],
    ['in Hebrew', 'צה|״ל', 'צה״ל'],
    ['before n’t', 'they can|’t stay', 'can’t'],
    ['in a number', '1|0,000', '10,000'],
    ['in a name', 'says O’|Brien now', 'O’Brien'],
    ['in an hour', 'at six o’|clock', 'o’clock'],
    ['in an address', 'yes, ma’|am', 'ma’am'],
    ['before a shortened verb', 'they’|ll stay', 'they’ll'],
    ['after an apostrophe in Ukrainian', 'це об’|єкт', 'об’єкт'],
    ['with a soft hyphen in it', 'the inter|\u00ADference', 'inter\u00ADference'],
    ['with a combining mark', 'caf|e\u0301s', 'cafe\u0301s'],
  ])('is the whole one %s', (_, marked, word) => {
    const [text, offset] = at(marked);
    const found = findWordAround(text, offset);
    expect(found && text.slice(found.start, found.end)).toBe(word);
  });

  test.each([
    ['the start of the text', '|word'],
    ['the end of the text', 'word|'],
    ['a space', 'one| two'],
    ['the start of a word', 'one |two'],
    ['punctuation', 'one|, two'],
    ['a hyphen', 'post|-Soviet'],
    ['a possessive', 'Tokayev|’s'],
    ['a possessive written straight', "Tokayev|'s"],
    ['an elided article', 'l’|État'],
    ['an elided preposition', 'dell’|Ucraina'],
    ['an elided conjunction', 'Qu’|il'],
    ['a possessive with what is unseen', 'Tokayev|’s\u00AD of'],
    ['a soft hyphen after a word', 'the word|\u00AD, next'],
    ['a mark of direction after a word', 'אמר שלום|\u200F.'],
    ['a joiner of words', 'only|\u2060—then'],
    ['any place in Chinese', '危机来|自外部'],
    ['any place in Japanese', '東京で|会談'],
    ['any place in Thai', 'ภาษา|ไทย'],
    ['where Chinese meets Latin', 'Tokayev|总统'],
  ])('is none at %s', (_, marked) => {
    expect(findWordAround(...at(marked))).toBeUndefined();
  });

  test('is cut off where it has no end in sight', () => {
    const found = findWordAround('a'.repeat(1000), 500);
    expect(found).toEqual({start: 372, end: 628});
  });
});

describe('a boundary of graphemes', () => {
  test.each([
    ['within a letter and its mark', 'e|\u0301', false],
    ['before a mark after a space', 'a |\u0301', false],
    ['within a family', '👨|‍👩‍👧', false],
    ['after a joiner', '👨‍|👩', false],
    ['within a surrogate pair', '\uD83D|\uDE00', false],
    ['within a flag', '🇰|🇿', false],
    ['between flags', '🇰🇿|🇰🇬', true],
    ['within a flag, far into a row of them', `${'🇰🇿'.repeat(40)}🇰|🇬`, false],
    ['between flags, far into a row of them', `${'🇰🇿'.repeat(40)}|🇰🇬`, true],
    ['within a row of flags after a letter', `a${'🇰🇿'.repeat(40)}🇰|🇬`, false],
    ['before a tone of skin after a space', 'a |🏽', false],
    ['before a sign of numbers and its space', '\u0600| 1', false],
    ['within a line break', 'a\r|\nb', false],
    ['between letters', 'a|b', true],
    ['at the start', '|a', true],
    ['at the end', 'a|', true],
    ['at a space', 'a| b', true],
  ])('%s', (_, marked, is) => {
    expect(isGraphemeBoundary(...at(marked))).toBe(is);
  });
});
