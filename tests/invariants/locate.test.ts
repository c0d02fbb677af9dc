import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {locate} from '../../src/annotate/locate/locate.ts';
import {fold} from '../../src/annotate/text/fold.ts';
import * as broken from './broken.ts';
import {anyText, line} from './documents.ts';
import {
  assertFoundInContext,
  assertFoundOrAmbiguous,
  assertOffsetsMapBack,
  type Fold,
  findQuotableRanges,
  type Locate,
} from './invariants.ts';

const slices = fc
  .array(line, {minLength: 1, maxLength: 3})
  .map((lines) => lines.join('\n'))
  .filter((text) => findQuotableRanges(text).length > 0)
  .chain((text) => fc.tuple(fc.constant(text), fc.constantFrom(...findQuotableRanges(text))));

const mapBack = (tried: Fold) => fc.property(anyText, (text) => assertOffsetsMapBack(tried, text));
const context = (tried: Locate) =>
  fc.property(slices, ([text, range]) => assertFoundInContext(tried, text, range));
const honest = (tried: Locate) =>
  fc.property(slices, ([text, range]) => assertFoundOrAmbiguous(tried, text, range));

describe('fold', () => {
  test('maps every code unit to its source, in order and within the text', () =>
    fc.assert(mapBack(fold), {numRuns: 300}));

  test('returns the same letters as folding the whole text at once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = text
          .replace(/\u00AD/g, '')
          .normalize('NFC')
          .replace(/\s+/g, ' ');
        const selectLetters = (value: string) => value.replace(/[^\p{L}\p{M}\p{N} ]/gu, '');
        expect(selectLetters(fold(text).text)).toBe(selectLetters(plain));
      }),
      {numRuns: 300},
    );
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = fold(text).text;
        expect(fold(once).text).toBe(once);
      }),
    );
  });
});

describe('locate', () => {
  test('finds whole words in their context, exactly', () => fc.assert(context(locate)));
  test('finds whole words exactly, or reports them as ambiguous', () => fc.assert(honest(locate)));
});

describe('a broken folder or locator is rejected', () => {
  test.each([
    ['that is off by one', mapBack(broken.shiftStarts)],
    ['that composes the whole text first', mapBack(broken.composeWholeText)],
    ['that returns the first of several matches in context', context(broken.findFirstMatch)],
    ['that returns the first of several matches', honest(broken.findFirstMatch)],
    ['that includes the next character', honest(broken.includeNextCharacter)],
  ])('%s', (_, property) => {
    expect(fc.check<unknown>(property as fc.IProperty<unknown>, {numRuns: 1000}).failed).toBe(true);
  });
});
