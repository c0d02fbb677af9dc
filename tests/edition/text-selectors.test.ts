import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createPositionSelector, createQuoteSelector} from '../../src/edition/text-selectors.ts';

const rangeOf = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return {start, end: start + words.length};
};
const select = (text: string, words: string) => createQuoteSelector(text, rangeOf(text, words));

test('A quote selector has whole words as its prefix and suffix.', () => {
  const quote = select(
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
  const quote = select(`${'x'.repeat(60)}${family} here ${family}${'y'.repeat(60)}`, 'here');
  expect(quote.prefix).toMatch(/^x{23}👨‍👩‍👧 $|^👨‍👩‍👧 $/u);
  const letters = 'e\u0301'.repeat(100);
  const long = createQuoteSelector(letters, {start: 101, end: 103});
  expect(long.exact).toBe('\u0301e');
  const whole = createQuoteSelector(letters, {start: 100, end: 102});
  expect(whole.prefix).toBe('e\u0301'.repeat(50));
  expect(whole.suffix).toBe('e\u0301'.repeat(49));
});

describe('a position selector', () => {
  test('counts code points.', () => {
    const text = '𝔊𝔩𝔬𝔰𝔰 and 👩‍🌾, then more';
    const position = createPositionSelector(text, rangeOf(text, 'then'));
    expect(position).toEqual({type: 'TextPositionSelector', start: 15, end: 19});
  });

  test('and a quote selector can select the whole text.', () => {
    expect(select('всё', 'всё')).toEqual({type: 'TextQuoteSelector', exact: 'всё'});
    expect(createPositionSelector('всё', {start: 0, end: 3})).toMatchObject({start: 0, end: 3});
  });
});

test('A text without spaces is cut between two graphemes.', () => {
  const text = '港'.repeat(50);
  const quote = createQuoteSelector(`${text}山`, {start: 40, end: 42});
  expect(quote.prefix).toBe('港'.repeat(32));
  expect(quote.suffix).toBe(`${'港'.repeat(8)}山`);
});

describe('the context of a quote', () => {
  const text = 'One. It held.\nTwo. It held.\nIt held.\nThree.';

  test('ends at its line.', () => {
    const range = rangeOf(text, 'It held.', 14);
    expect(createQuoteSelector(text, range)).toMatchObject({prefix: 'Two. ', exact: 'It held.'});
    expect(createQuoteSelector(text, range)).not.toHaveProperty('suffix');
  });

  test('is longer where its line is not unique.', () => {
    const range = rangeOf(text, 'It held.', 28);
    expect(createQuoteSelector(text, range).suffix).toBe('\nThree.');
  });

  test('stays within the narrowest range in which the quote is unique.', () => {
    const range = rangeOf(text, 'It held.', 28);
    const whole = {start: 0, end: text.length};
    expect(createQuoteSelector(text, range, [{start: 22, end: 36}, whole])).toEqual({
      type: 'TextQuoteSelector',
      exact: 'It held.',
      prefix: 'held.\n',
    });
  });

  test('selects any range of any text, and nothing else.', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', ' ', '\n', '😀'), {minLength: 1, maxLength: 60}),
        fc.nat(),
        fc.nat(),
        (characters, first, length) => {
          const start = first % characters.length;
          const end = start + 1 + (length % (characters.length - start));
          const offsetOf = (index: number) => characters.slice(0, index).join('').length;
          const joined = characters.join('');
          const {
            exact,
            prefix = '',
            suffix = '',
          } = createQuoteSelector(joined, {
            start: offsetOf(start),
            end: offsetOf(end),
          });
          const words = prefix + exact + suffix;
          const at = joined.indexOf(words);
          expect(exact).toBe(characters.slice(start, end).join(''));
          expect(at + prefix.length).toBe(offsetOf(start));
          expect(joined.indexOf(words, at + 1)).toBe(-1);
        },
      ),
    );
  });
});
