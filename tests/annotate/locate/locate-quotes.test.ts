import {expect, test} from 'vitest';
import {indexText} from '../../../src/annotate/locate/locate.ts';
import {locateQuotes} from '../../../src/annotate/locate/locate-quotes.ts';
import {annotation} from '../read.ts';

const text = 'A great war, a small war, and peace';

/** The outcome of each quote. */
function outcomes(quotes: readonly string[], hints: {prefix?: string; suffix?: string} = {}) {
  const {quotes: [made] = []} = annotation();
  if (!made) throw new Error('There is no quote.');
  const selectors = quotes.map((quote) => ({...made, parts: [quote]}));
  return locateQuotes({quotes: selectors, ...hints}, indexText(text)).map(({outcome}) => outcome);
}

test.each([
  ['no hint leaves quotes as they are', ['war', 'peace'], {}, ['ambiguous', 'found']],
  ['a hint settles what is ambiguous', ['war'], {prefix: 'small'}, ['found']],
  ['a hint for one leaves the other', ['war', 'peace'], {prefix: 'small'}, ['found', 'found']],
  ['a hint must fit where none is ambiguous', ['peace'], {prefix: 'small'}, ['hint-misfits']],
  ['a hint must fit all', ['peace', 'great'], {prefix: 'and'}, ['found', 'hint-misfits']],
  ['no quotes are no locations', [], {prefix: 'small'}, []],
])('%s', (_, quotes, hints, expected) => {
  expect(outcomes(quotes, hints)).toEqual(expected);
});
