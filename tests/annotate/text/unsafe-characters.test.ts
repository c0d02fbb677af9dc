import {describe, expect, test} from 'vitest';
import {
  findInvalidCharacters,
  findUnsafeDirections,
  nameCharacter,
} from '../../../src/annotate/text/unsafe-characters.ts';

const override = '\u202E';
const pop = '\u202C';
const embed = '\u202B';
const isolate = '\u2067';
const popIsolate = '\u2069';

describe('findInvalidCharacters', () => {
  test.each(['a\tb\r\nc', 'é 😀 \u00A0\u200D\u200E\u200F\u061C\uFFFD', 'عربي', ''])(
    'accepts %j.',
    (text) => {
      expect(findInvalidCharacters(text)).toEqual([]);
    },
  );

  test.each([
    ['\u0000', 'U+0000'],
    ['\u001B', 'U+001B'],
    ['\u007F', 'U+007F'],
    ['\u0085', 'U+0085'],
    ['\uD800', 'U+D800'],
    ['\uDC00', 'U+DC00'],
    ['\uFFFE', 'U+FFFE'],
    ['\u{1FFFF}', 'U+1FFFF'],
  ])('finds %j with its offset.', (character, name) => {
    expect(findInvalidCharacters(`😀a${character}b`)).toMatchObject([
      {character, offset: 3, reason: `The character ${name} has no meaning in a text.`},
    ]);
  });
});

describe('findUnsafeDirections', () => {
  const offsets = (text: string) => findUnsafeDirections(text).map(({offset}) => offset);

  test.each([
    `a ${isolate}b${popIsolate} c`,
    `a ${embed}b${pop} c`,
    `${isolate}${embed}a${pop}${popIsolate}`,
    'عربي \u200Fabc\u200E',
  ])('accepts what is paired: %j.', (text) => {
    expect(offsets(text)).toEqual([]);
  });

  test.each([
    [`a${override}b`, [1]],
    [`a${override}b${pop}`, [1]],
    [`a${isolate}b`, [1]],
    [`a${popIsolate}b`, [1]],
    [`a${pop}b`, [1]],
    [`a${embed}b`, [1]],
    // The isolate ends, and with it the embedding inside.
    [`${isolate}${embed}a${popIsolate}`, [1]],
    // The embedding does not end inside the isolate that it is outside of.
    [`${embed}${isolate}a${pop}${popIsolate}`, [0, 3]],
    [`${popIsolate}${isolate}`, [0, 1]],
  ])('finds what is not paired, and every override: %j.', (text, expected) => {
    expect(offsets(text)).toEqual(expected);
  });
});

test.each([
  ['\u202E', 'U+202E (right-to-left override)'],
  ['\u0007', 'U+0007'],
  ['😀', 'U+1F600'],
])('nameCharacter(%j) returns %s.', (character, name) => {
  expect(nameCharacter(character)).toBe(name);
});
