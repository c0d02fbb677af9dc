/**
 * Locates all quotes of an annotation with its hints.
 */

import type {Annotation} from '../model/model.ts';
import {locate, type QuoteMatch, type TextIndex} from './locate.ts';

/**
 * Locates every quote of an annotation. The hints apply only to the quotes that are ambiguous
 * without them. If no quote is ambiguous, the hints must match all quotes.
 *
 * @returns one match for each quote, in the order of the quotes
 */
export function locateQuotes(
  {quotes, prefix, suffix}: Pick<Annotation, 'quotes' | 'prefix' | 'suffix'>,
  index: TextIndex,
): QuoteMatch[] {
  const plain = quotes.map(({parts}) => locate(index, {parts}));
  if (prefix === undefined && suffix === undefined) return plain;
  const anyAmbiguous = plain.some(({outcome}) => outcome === 'ambiguous');
  return quotes.map(({parts}, nth) => {
    const first = plain[nth];
    return first && anyAmbiguous && first.outcome !== 'ambiguous'
      ? first
      : locate(index, {parts, prefix, suffix});
  });
}
