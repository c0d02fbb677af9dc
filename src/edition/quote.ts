/** Formats the passages of an annotation as a single line. */
import {itemAt} from '../annotate/model/defined.ts';
import type {Quote} from '../annotate/model/model.ts';
import {joinParts} from '../annotate/text/format-quote.ts';
import {collapseWhitespace} from '../language/collapse-whitespace.ts';

/** Join passages with `[…]`. */
export const joinPassages = joinParts;

/**
 * Join passages with `[…]`, and preserve the gaps within each quote.
 *
 * @param passages the words of each passage
 * @param quotes the quotes in the annotations file, in the same order
 */
export const formatQuoteWithGaps = (
  passages: readonly string[],
  quotes: readonly Quote[],
): string =>
  joinParts(
    passages.flatMap((words, index) => {
      const {parts} = itemAt(quotes, index);
      return parts.length > 1 ? parts.map(collapseWhitespace) : [words];
    }),
  );
