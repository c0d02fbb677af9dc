/**
 * A sample of hostile texts, each in some of the places, so that all places get a text.
 * `npm run hostile` tries all texts in all places, and opens the pages.
 */
import {expect, test} from 'vitest';
import {compileTexts} from './compile-texts.ts';
import {formatFindings} from './finding.ts';
import {generateTexts} from './grammar.ts';
import {places} from './places.ts';

/** How many places each text gets: about 200 compilations in all. */
const step = 45;

test('a hostile text is refused with a place, or accepted and harmless', () => {
  const {counts, findings, cells} = compileTexts({
    texts: generateTexts(20_220_110, 30),
    choosePlaces: (index) => places.filter((_, nth) => nth % step === index % step),
  });
  expect(formatFindings(findings)).toBe('');
  for (const {accepted, refused, crashed} of Object.values(counts)) {
    expect(accepted + refused).toBeGreaterThan(5);
    expect(crashed).toBe(0);
  }
  expect(cells.length).toBeGreaterThan(15);
});
