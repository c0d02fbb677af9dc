import {describe, expect, test} from 'vitest';
import {indexText} from '../../src/annotate/locate/locate.ts';
import {findNearPlaces} from '../../src/reanchor/near-places.ts';

/** The places that are similar to a quote, in the order of the text. */
function near(text: string, quote: string): string[] {
  return [...findNearPlaces(indexText(text), quote)].map(({start, end}) => text.slice(start, end));
}

const filler = 'Nothing of this kind is written. '.repeat(400);

describe('the places that are similar to a quote', () => {
  test.each([
    ['are none in an empty text', '', 'a matter of honour', []],
    ['are none for an empty quote', 'a matter of honour', '', []],
    ['are none if nothing is similar', 'The army left.', 'a matter of honour', []],
    [
      'include one that is the same',
      'It is a matter of honour.',
      'a matter of honour',
      ['a matter of honour'],
    ],
    [
      'include one with a word more',
      'It is not at all a mere matter of honour.',
      'a matter of honour',
      ['matter of honour'],
    ],
    [
      'include one that is less similar than another beside it',
      'a matter of honour, a matter of honor, a mere matter of honour',
      'a matter of honour',
      ['a matter of honour', 'a matter of honor', 'matter of honour'],
    ],
    ['include one in capitals', 'A MATTER OF HONOR', 'a matter of honour', ['A MATTER OF HONOR']],
    ['do not include parts of other words', 'the remainder', 'remain', []],
    [
      'are found far from each other, and far into the text',
      `${filler}a matter of honor ${filler}a matter of humour`,
      'a matter of honour',
      ['a matter of honor', 'a matter of humour'],
    ],
    [
      'are found behind a letter that is longer in lower case',
      'İİİİİİ: a matter of honor',
      'a matter of honour',
      ['a matter of honor'],
    ],
  ])('%s', (_, text, quote, expected) => {
    expect(near(text, quote)).toEqual(expected);
  });

  test.each([4076, 4086, 4090, 4096, 4100])('are found at offset %i too', (at) => {
    expect(near(`${'x '.repeat(at / 2)}a matter of honor`, 'a matter of honour')).toEqual([
      'a matter of honor',
    ]);
  });
});
