import {describe, expect, test} from 'vitest';
import {createTextSelectors} from '../../src/edition/text-selectors.ts';

const select = (text: string, words: string) => {
  const start = text.indexOf(words);
  return createTextSelectors(text, {start, end: start + words.length});
};

test('A quote selector has whole words as its prefix and suffix.', () => {
  const [quote] = select(
    'It was said at length that the harbour wall was old, and that it would be built anew.',
    'the harbour wall',
  );
  expect(quote).toEqual({
    type: 'TextQuoteSelector',
    exact: 'the harbour wall',
    prefix: 'It was said at length that ',
    suffix: ' was old, and that it would be ',
  });
});

test('A long word in a prefix or suffix is cut between two graphemes.', () => {
  const family = '👨‍👩‍👧';
  const [quote] = select(`${'x'.repeat(60)}${family} here ${family}${'y'.repeat(60)}`, 'here');
  expect(quote.prefix).toMatch(/^x{23}👨‍👩‍👧 $|^👨‍👩‍👧 $/u);
  const [long] = createTextSelectors('e\u0301'.repeat(100), {start: 101, end: 103});
  expect(long.exact).toBe('\u0301e');
  const [whole] = createTextSelectors('e\u0301'.repeat(100), {start: 100, end: 102});
  expect(whole.prefix).toBe('e\u0301'.repeat(16));
  expect(whole.suffix).toBe('e\u0301'.repeat(16));
});

describe('a position selector', () => {
  test('counts code points.', () => {
    const [, position] = select('𝔊𝔩𝔬𝔰𝔰 and 👩‍🌾, then more', 'then');
    expect(position).toEqual({type: 'TextPositionSelector', start: 15, end: 19});
  });

  test('and a quote selector can select the whole text.', () => {
    const [quote, position] = select('всё', 'всё');
    expect(quote).toMatchObject({exact: 'всё', prefix: '', suffix: ''});
    expect(position).toMatchObject({start: 0, end: 3});
  });
});

test('A text without spaces is cut between two graphemes.', () => {
  const text = '港'.repeat(50);
  const [quote] = createTextSelectors(text, {start: 40, end: 42});
  expect(quote.prefix).toBe('港'.repeat(32));
  expect(quote.suffix).toBe('港'.repeat(8));
});
