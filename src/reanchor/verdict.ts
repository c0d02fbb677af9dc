/**
 * Verdicts: what can be done about a broken quote.
 */

import type {Location} from '../annotate/locate/locate.ts';
import type {Range} from '../annotate/model/model.ts';
import type {Change} from '../annotate/text/differences.ts';
import type {Reason} from './reason.ts';

export type Verdict =
  /** The same words in another spelling: they may be written. */
  | Proposal
  | {
      outcome: 'asked';
      /** At least one. */
      reasons: Reason[];
      /** What now stands nearest. */
      candidate: string;
      changes: Change[];
      /** Where its words stand: all of them, or the first that have changed. */
      range: Range | undefined;
      /** What becomes of it once an editor has accepted it; nothing, where it cannot be written. */
      accepted: Proposal | Unsettled | undefined;
    }
  /** Several places fit, or its `prefix` or `suffix` fits at none of them. */
  | Unsettled
  /** Nothing like it is in the text. */
  | {outcome: 'gone'};

export interface Unsettled {
  outcome: 'unsettled';
  why: 'ambiguous' | 'hint-misfits';
  ranges: Range[];
  more: boolean;
}

export interface Proposal {
  outcome: 'proposed';
  /** The quote as it would be, in its parts. */
  parts: string[];
  /** The same as Markdown, lines parted by `\n`. */
  quotation: string;
  changes: Change[];
  /** Where its words stand: all of them, once it is known. */
  range: Range | undefined;
}

/** The verdict on what stands in the text, but not at one place. */
export function unsettled(location: Location): Unsettled | undefined {
  if (location.outcome !== 'ambiguous' && location.outcome !== 'hint-misfits') return undefined;
  const {outcome: why, ranges, more} = location;
  return {outcome: 'unsettled', why, ranges, more};
}
