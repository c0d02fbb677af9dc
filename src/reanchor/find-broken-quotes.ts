/**
 * Finds the quotes that a changed article no longer contains, and proposes new words for them.
 * An editor must accept each proposal that changes words.
 */
import {locateQuotes} from '../annotate/locate/locate-quotes.ts';
import {settleQuotes} from '../annotate/locate/settle-quotes.ts';
import type {Annotation} from '../annotate/model/model.ts';
import type {ArticleText} from './article-text.ts';
import type {BrokenQuote} from './outcome.ts';
import {proposeWords} from './propose-words.ts';
import {relocate} from './relocate.ts';

/**
 * Find the broken quotes of an article.
 *
 * @param annotations the annotations as lifted from `annotations.md`
 * @returns the broken quotes in the order of the file; each proposal is found at its range once
 *   all proposals are written
 */
export function findBrokenQuotes(
  annotations: readonly Annotation[],
  article: ArticleText,
): BrokenQuote[] {
  return annotations.flatMap((lifted) => {
    const settled = settleQuotes(lifted, article);
    const quotes = settled.flatMap(({quote}) => (quote.parts.length > 0 ? [quote] : []));
    const annotation = {...lifted, quotes};
    const matches = locateQuotes(annotation, article.index);
    const proposed = quotes.map(({parts}, nth) => {
      const match = matches[nth];
      return match && proposeWords(parts, match, article);
    });
    const outcomes = relocate(annotation, proposed, article.index);
    return quotes.flatMap((quote, nth): BrokenQuote[] => {
      const outcome = outcomes[nth];
      return outcome ? [{annotation, quote, ...outcome}] : [];
    });
  });
}
