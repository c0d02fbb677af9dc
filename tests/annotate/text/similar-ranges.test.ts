import {describe, expect, test} from 'vitest';
import {
  createSimilarRangeFinder,
  maxTotalLength,
} from '../../../src/annotate/text/similar-ranges.ts';
import {createRandom} from '../../bench/texts.ts';

/** Makes a text of random words of five letters. */
function makeWords(count: number): string {
  const next = createRandom(1);
  const letter = () => String.fromCharCode(97 + Math.floor(next() * 26));
  return Array.from(
    {length: count},
    () => letter() + letter() + letter() + letter() + letter(),
  ).join(' ');
}

const long = makeWords(100_000);
const findInLong = createSimilarRangeFinder(long);
const sumLengths = (ranges: readonly {start: number; end: number}[]): number =>
  ranges.reduce((sum, {start, end}) => sum + end - start, 0);

describe('findSimilarRanges', () => {
  test('returns a short text as a whole', () => {
    const text = makeWords(100);
    expect(createSimilarRangeFinder(text)('zzzzz')).toEqual([{start: 0, end: text.length}]);
  });

  test.each([0, 1, 77_777, 300_000, long.length - 60])(
    'finds a passage with another word, at offset %i',
    (start) => {
      const end = start + 60;
      const part = `${long.slice(start, start + 20)}ZZZZZZZ${long.slice(start + 30, end)}`;
      const ranges = findInLong(part);
      expect(ranges.some((range) => range.start <= start && end <= range.end)).toBe(true);
    },
  );

  test('finds all similar passages', () => {
    const passage = 'the matter of honour and of the harbour';
    const starts = [1000, 200_000, 400_000];
    const text = starts.reduce((done, at) => done.slice(0, at) + passage + done.slice(at), long);
    const ranges = createSimilarRangeFinder(text)('the matter of honor and of the harbor');
    for (const start of starts) {
      const end = start + passage.length;
      expect(ranges.some((range) => range.start <= start && end <= range.end)).toBe(true);
    }
  });

  test('returns disjoint ranges in ascending order', () => {
    const ranges = findInLong(long.slice(5000, 5200));
    for (const [nth, {start, end}] of ranges.entries()) {
      expect(end).toBeGreaterThan(start);
      expect(start).toBeGreaterThan(ranges[nth - 1]?.end ?? -1);
    }
  });

  test('returns the start of the text for a string that is too short', () => {
    expect(findInLong('abc')).toEqual([{start: 0, end: maxTotalLength}]);
  });

  test.each([
    ['random words', long, long.slice(5000, 5100)],
    ['a repetitive text', 'the eel eats bees '.repeat(50_000), 'the eel eats a bee'],
    ['a long string', long, long.slice(10_000, 20_000)],
  ])('limits the total length of the ranges: %s', (_, text, part) => {
    expect(sumLengths(createSimilarRangeFinder(text)(part))).toBeLessThanOrEqual(maxTotalLength);
  });
});
