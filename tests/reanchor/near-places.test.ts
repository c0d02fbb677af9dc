import {describe, expect, test} from 'vitest';
import {indexText} from '../../src/annotate/locate/locate.ts';
import {findNearPlaces} from '../../src/reanchor/near-places.ts';

/** List the passages that are similar to a quote. */
function listNearPlaces(text: string, quote: string): string[] {
  return [...findNearPlaces(indexText(text), quote)].map(({start, end}) => text.slice(start, end));
}

const filler = 'Nothing of this kind is written. '.repeat(400);

describe('the passages that are similar to a quote', () => {
  test.each([
    ['are empty for an empty text', '', 'a matter of honour', []],
    ['are empty for an empty quote', 'a matter of honour', '', []],
    ['are empty if nothing is similar', 'The army left.', 'a matter of honour', []],
    [
      'include an identical one',
      'It is a matter of honour.',
      'a matter of honour',
      ['a matter of honour'],
    ],
    [
      'include one with an additional word',
      'It is not at all a mere matter of honour.',
      'a matter of honour',
      ['matter of honour'],
    ],
    [
      'include one next to a more similar one',
      'a matter of honour, a matter of honor, a mere matter of honour',
      'a matter of honour',
      ['a matter of honour', 'a matter of honor', 'matter of honour'],
    ],
    [
      'include one in capital letters',
      'A MATTER OF HONOR',
      'a matter of honour',
      ['A MATTER OF HONOR'],
    ],
    ['do not include parts of other words', 'the remainder', 'remain', []],
    [
      'are found at a distance, and late in a long text',
      `${filler}a matter of honor ${filler}a matter of humour`,
      'a matter of honour',
      ['a matter of honor', 'a matter of humour'],
    ],
    [
      'are found after a letter that is longer in lower case',
      'İİİİİİ: a matter of honor',
      'a matter of honour',
      ['a matter of honor'],
    ],
  ])('%s', (_, text, quote, expected) => {
    expect(listNearPlaces(text, quote)).toEqual(expected);
  });

  test.each([4076, 4086, 4090, 4096, 4100])('are found at offset %i', (at) => {
    expect(listNearPlaces(`${'x '.repeat(at / 2)}a matter of honor`, 'a matter of honour')).toEqual(
      ['a matter of honor'],
    );
  });
});

test('the passages that are similar to a quote are found anywhere in a very long text', () => {
  const places = ['a matter of honor', 'a matter of humour', 'a mere matter of honour'];
  const text = places.map((place) => filler.repeat(8) + place).join(' ');
  expect(listNearPlaces(text, 'a matter of honour')).toEqual([
    'a matter of honor',
    'a matter of humour',
    'matter of honour',
  ]);
});
