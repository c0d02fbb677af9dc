/**
 * Locate all quotes of an annotation, with the hints that stand on it.
 */

import type {Annotation} from '../model/model.ts';
import {locate, type QuoteMatch, type TextIndex} from './locate.ts';

/**
 * Locate every quote of an annotation. The hints settle those quotes that without
 * them would be ambiguous; where there is none such, they must fit all.
 *
 * @returns one location a quote, in their order
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
