import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {locate} from '../../src/annotate/locate/locate.ts';
import {fold} from '../../src/annotate/text/fold.ts';
import * as broken from './broken.ts';
import {anyText, line} from './documents.ts';
import {
  aSliceInItsContextIsFound,
  aSliceIsFoundOrAmbiguous,
  type Fold,
  foldingLeadsBack,
  type Locate,
  quotable,
} from './invariants.ts';

const slices = fc
  .array(line, {minLength: 1, maxLength: 3})
  .map((lines) => lines.join('\n'))
  .filter((text) => quotable(text).length > 0)
  .chain((text) => fc.tuple(fc.constant(text), fc.constantFrom(...quotable(text))));

const back = (tried: Fold) => fc.property(anyText, (text) => foldingLeadsBack(tried, text));
const context = (tried: Locate) =>
  fc.property(slices, ([text, range]) => aSliceInItsContextIsFound(tried, text, range));
const honest = (tried: Locate) =>
  fc.property(slices, ([text, range]) => aSliceIsFoundOrAmbiguous(tried, text, range));

describe('of every folding', () => {
  test('the way back is monotone, within bounds, and leads to where a unit came from', () =>
    fc.assert(back(fold), {numRuns: 300}));

  test('the text is that of folding all at once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = text
          .replace(/\u00AD/g, '')
          .normalize('NFC')
          .replace(/\s+/g, ' ');
        const kept = (value: string) => value.replace(/[^\p{L}\p{M}\p{N} ]/gu, '');
        expect(kept(fold(text).text)).toBe(kept(plain));
      }),
      {numRuns: 300},
    );
  });

  test('to fold again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = fold(text).text;
        expect(fold(once).text).toBe(once);
      }),
    );
  });
});

describe('of every slice of whole words', () => {
  test('it is found in its context, exactly', () => fc.assert(context(locate)));
  test('it is found exactly, or said to be ambiguous', () => fc.assert(honest(locate)));
});

describe('a broken folder or locator is rejected', () => {
  test.each([
    ['that leads back one off', back(broken.leadsBackOneOff)],
    ['that composes all at once', back(broken.composesAllAtOnce)],
    ['that takes the first place', context(broken.takesTheFirstPlace)],
    ['that takes the first place in silence', honest(broken.takesTheFirstPlace)],
    ['that finds the next character too', honest(broken.findsTheNextCharacter)],
  ])('%s', (_, property) => {
    expect(fc.check<unknown>(property as fc.IProperty<unknown>, {numRuns: 1000}).failed).toBe(true);
  });
});
