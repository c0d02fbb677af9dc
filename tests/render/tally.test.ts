import {expect, test} from 'vitest';
import {findInterface} from '../../src/language/interface.ts';
import {formatTally, tallyClaims} from '../../src/render/tally.ts';
import {english} from '../language/english.ts';
import {articleWith, claim, gloss} from '../map/maps.ts';

const article = articleWith(
  claim(1, 'status=opinion') +
    claim(2, 'status=contested finding="It was not so."') +
    claim(3) +
    claim(4, 'status=opinion') +
    gloss(5),
);

test('A tally counts the claims of each status, the most disputed first.', () => {
  expect(tallyClaims(article)).toEqual([
    {status: 'contested', count: 1},
    {status: 'opinion', count: 2},
    {status: 'unrated', count: 1},
  ]);
});

test('A tally is a sentence in the language of the page.', () => {
  expect(formatTally(tallyClaims(article), english)).toBe(
    '4 claims: 1 contested, 2 opinion and 1 not rated',
  );
  const russian = findInterface('ru');
  expect(russian && formatTally(tallyClaims(article), russian)).toMatch(/^4 утверждения: /);
});
