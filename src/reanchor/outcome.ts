/** The possible outcomes for a quote that is not found at exactly one place. */
import type {QuoteMatch} from '../annotate/locate/locate.ts';
import type {Annotation, Quote, Range} from '../annotate/model/model.ts';
import type {Change} from '../annotate/text/differences.ts';

/** A quote that is not found, with the outcome of the search for new words. */
export type BrokenQuote = {annotation: Annotation; quote: Quote} & Outcome;

/** A broken quote with new words for it. */
export type ProposedQuote = Extract<BrokenQuote, {outcome: 'proposed'}>;

export type Outcome =
  | Proposal
  /** The new words cannot be written as a quotation in Markdown. */
  | {outcome: 'unwritable'; changes: Change[]; range: Range}
  | Unsettled
  /** No passage is similar, or the parts occur in another order. */
  | {outcome: 'missing'};

/** New words for a quote. */
export interface Proposal {
  outcome: 'proposed';
  /** The parts of the new quote. */
  parts: string[];
  /** The new quote as Markdown, with `\n` between lines. */
  quotation: string;
  /** The difference between the old and the new words. */
  changes: Change[];
  /** The range of the new words in the projected text. */
  range: Range;
  /** Whether only the typography differs (see `harmless.ts`). */
  isHarmless: boolean;
}

/** Several places match, or `prefix` or `suffix` matches at none of them. */
export interface Unsettled {
  outcome: 'unsettled';
  why: 'ambiguous' | 'hint-misfits';
  ranges: Range[];
  /** Whether there are more matches than `ranges` contains. */
  more: boolean;
}

/** Convert the match of a quote that is ambiguous, or whose hint does not match. */
export function toUnsettledOutcome(match: QuoteMatch): Unsettled | undefined {
  if (match.outcome !== 'ambiguous' && match.outcome !== 'hint-misfits') return undefined;
  const {outcome: why, ranges, more} = match;
  return {outcome: 'unsettled', why, ranges, more};
}
