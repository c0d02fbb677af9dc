import {expect, test} from 'vitest';
import {indexText} from '../../../src/annotate/locate/locate.ts';
import {locateQuotes} from '../../../src/annotate/locate/locate-quotes.ts';
import {annotation} from '../read.ts';

const text = 'A great war, a small war, and peace';

/** Returns the outcome of each quote. */
function outcomes(quotes: readonly string[], hints: {prefix?: string; suffix?: string} = {}) {
  const {quotes: [made] = []} = annotation();
  if (!made) throw new Error('The quote was not read.');
  const selectors = quotes.map((quote) => ({...made, parts: [quote]}));
  return locateQuotes({quotes: selectors, ...hints}, indexText(text)).map(({outcome}) => outcome);
}

test.each([
  ['locates quotes without hints', ['war', 'peace'], {}, ['ambiguous', 'found']],
  ['selects an occurrence with a hint', ['war'], {prefix: 'small'}, ['found']],
  [
    'does not apply a hint to an unambiguous quote',
    ['war', 'peace'],
    {prefix: 'small'},
    ['found', 'found'],
  ],
  ['applies a hint if no quote is ambiguous', ['peace'], {prefix: 'small'}, ['hint-misfits']],
  [
    'applies a hint to all quotes if none is ambiguous',
    ['peace', 'great'],
    {prefix: 'and'},
    ['found', 'hint-misfits'],
  ],
  ['returns no match for no quotes', [], {prefix: 'small'}, []],
])('%s', (_, quotes, hints, expected) => {
  expect(outcomes(quotes, hints)).toEqual(expected);
});
