/**
 * Locates all quotes of an annotation with its hints.
 */

import type {Annotation, Hints} from '../model/model.ts';
import {locate, type QuoteMatch, type TextIndex} from './locate.ts';

/** What selects the passages of an annotation. */
export type Selectors = Pick<Annotation, 'quotes' | 'prefix' | 'suffix' | 'hintsAsMarkdown'>;

/**
 * Locates every quote of an annotation. The hints apply only to the quotes that are ambiguous
 * without them. If no quote is ambiguous, the hints must match all quotes.
 *
 * @returns one match for each quote, in the order of the quotes
 */
export function locateQuotes(selectors: Selectors, index: TextIndex): QuoteMatch[] {
  const {quotes} = selectors;
  const plain = quotes.map(({parts}) => locate(index, {parts}));
  if (!hasHints(selectors)) return plain;
  const anyAmbiguous = plain.some(({outcome}) => outcome === 'ambiguous');
  return quotes.map(({parts}, nth) => {
    const first = plain[nth];
    return first && anyAmbiguous && first.outcome !== 'ambiguous'
      ? first
      : locateWithHints(parts, selectors, index);
  });
}

/** Whether there is a `prefix` or `suffix`. */
export const hasHints = ({prefix, suffix}: Hints): boolean =>
  prefix !== undefined || suffix !== undefined;

/** Locates a quote between its hints as they are written, or else as Markdown reads them. */
export function locateWithHints(
  parts: readonly string[],
  {prefix, suffix, hintsAsMarkdown}: Omit<Selectors, 'quotes'>,
  index: TextIndex,
): QuoteMatch {
  const asWritten = locate(index, {parts, prefix, suffix});
  if (!hintsAsMarkdown || asWritten.outcome !== 'hint-misfits') return asWritten;
  const asMarkdown = locate(index, {parts, ...hintsAsMarkdown});
  return asMarkdown.outcome === 'hint-misfits' ? asWritten : asMarkdown;
}
