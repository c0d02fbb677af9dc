/**
 * The quotation of an annotation in one line.
 */
import {itemAt} from '../annotate/model/defined.ts';
import type {Quote} from '../annotate/model/model.ts';
import {joinParts} from '../annotate/text/format-quote.ts';
import {oneLine} from '../language/one-line.ts';

/** All passages, with `[…]` between them. */
export const joinPassages = joinParts;

/**
 * All passages, with `[…]` between them and where the editor left a gap in one.
 *
 * @param passages the words of each passage
 * @param quotes as the editor wrote them, in the same order
 */
export const quoteWithGaps = (passages: readonly string[], quotes: readonly Quote[]): string =>
  joinParts(
    passages.flatMap((words, index) => {
      const {parts} = itemAt(quotes, index);
      return parts.length > 1 ? parts.map(oneLine) : [words];
    }),
  );
