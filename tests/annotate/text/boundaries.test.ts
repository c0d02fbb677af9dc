import {describe, expect, test} from 'vitest';
import {findWordAround, isGraphemeBoundary} from '../../../src/annotate/text/boundaries.ts';

/** Splits a text with `|` at an offset into the text and the offset. */
function at(marked: string): [text: string, offset: number] {
  return [marked.replace('|', ''), marked.indexOf('|')];
}

describe('findWordAround', () => {
  test.each([
    ['in Latin', 'the inter|ference of', 'interference'],
    ['in Cyrillic', 'Интер|ференция', 'Интерференция'],
    ['in Arabic', 'الأز|مة خارجية', 'الأزمة'],
    ['in Hebrew', 'צה|״ל', 'צה״ל'],
    ['before n’t', 'they can|’t stay', 'can’t'],
    ['in Korean', '이 회|의에서', '회의에서'],
    ['before a Korean particle of one syllable', '이 회|의', '회의'],
    ['inside a Korean particle', '회의에|서', '회의에서'],
    ['after an Arabic conjunction', 'هذا و|لد', 'ولد'],
    ['in a number', '1|0,000', '10,000'],
    ['in a name', 'says O’|Brien now', 'O’Brien'],
    ['in an o’clock', 'at six o’|clock', 'o’clock'],
    ['in a form of address', 'yes, ma’|am', 'ma’am'],
    ['before a contracted verb', 'they’|ll stay', 'they’ll'],
    ['after an apostrophe in Ukrainian', 'це об’|єкт', 'об’єкт'],
    ['with a soft hyphen', 'the inter|\u00ADference', 'inter\u00ADference'],
    ['with a combining mark', 'caf|e\u0301s', 'cafe\u0301s'],
  ])('returns the whole word %s', (_, marked, word) => {
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
    ['a possessive with a straight apostrophe', "Tokayev|'s"],
    ['an elided article', 'l’|État'],
    ['an elided preposition', 'dell’|Ucraina'],
    ['an elided conjunction', 'Qu’|il'],
    ['a Korean particle', '이 회의|에서'],
    ['several Korean particles', '이 회의|에서부터는 그'],
    ['a Korean particle after Latin', 'CSTO|에게'],
    ['a possessive with an invisible character', 'Tokayev|’s\u00AD of'],
    ['a soft hyphen after a word', 'the word|\u00AD, next'],
    ['a direction mark after a word', 'אמר שלום|\u200F.'],
    ['a word joiner', 'only|\u2060—then'],
    ['any grapheme in Chinese', '危机来|自外部'],
    ['any grapheme in Japanese', '東京で|会談'],
    ['any grapheme in Thai', 'ภาษา|ไทย'],
    ['a change from Latin to Chinese', 'Tokayev|总统'],
  ])('returns undefined at %s', (_, marked) => {
    expect(findWordAround(...at(marked))).toBeUndefined();
  });

  test('limits the length of a word', () => {
    const found = findWordAround('a'.repeat(1000), 500);
    expect(found).toEqual({start: 372, end: 628});
  });
});

describe('isGraphemeBoundary', () => {
  test.each([
    ['within a letter and its mark', 'e|\u0301', false],
    ['before a mark after a space', 'a |\u0301', false],
    ['within a family emoji', '👨|‍👩‍👧', false],
    ['after a joiner', '👨‍|👩', false],
    ['within a surrogate pair', '\uD83D|\uDE00', false],
    ['within a flag', '🇰|🇿', false],
    ['between flags', '🇰🇿|🇰🇬', true],
    ['within a flag, far into a row of flags', `${'🇰🇿'.repeat(40)}🇰|🇬`, false],
    ['between flags, far into a row of flags', `${'🇰🇿'.repeat(40)}|🇰🇬`, true],
    ['within a row of flags after a letter', `a${'🇰🇿'.repeat(40)}🇰|🇬`, false],
    ['before a skin tone after a space', 'a |🏽', false],
    ['between an Arabic number sign and a space', '\u0600| 1', false],
    ['within a CRLF', 'a\r|\nb', false],
    ['between letters', 'a|b', true],
    ['at the start', '|a', true],
    ['at the end', 'a|', true],
    ['at a space', 'a| b', true],
  ])('%s', (_, marked, is) => {
    expect(isGraphemeBoundary(...at(marked))).toBe(is);
  });
});
