/** The possible outcomes for a quote that its article no longer contains at one exact place. */
import type {QuoteMatch} from '../annotate/locate/locate.ts';
import type {Annotation, Quote, Range} from '../annotate/model/model.ts';
import type {Change} from '../annotate/text/differences.ts';

/** A quote that is not found, and what can be done about it. */
export type BrokenQuote = {annotation: Annotation; quote: Quote} & Outcome;

/** A broken quote with new words for it. */
export type ProposedQuote = Extract<BrokenQuote, {outcome: 'proposed'}>;

export type Outcome =
  | Proposal
  /** The words found cannot be written as a quotation in Markdown. */
  | {outcome: 'unwritable'; changes: Change[]; range: Range}
  | Unsettled
  /** The text contains nothing like it, or its parts only in another order. */
  | {outcome: 'missing'};

export interface Proposal {
  outcome: 'proposed';
  /** The parts of the new quote. */
  parts: string[];
  /** The new quote as Markdown, with `\n` between lines. */
  quotation: string;
  /** The difference between the old and the new words. */
  changes: Change[];
  /** Where the new words occur in the projected text. */
  range: Range;
  /** Whether the words are the same and only their typography differs (see `harmless.ts`). */
  isHarmless: boolean;
}

/** Several places match, or `prefix` or `suffix` matches at none of them. */
export interface Unsettled {
  outcome: 'unsettled';
  why: 'ambiguous' | 'hint-misfits';
  ranges: Range[];
  /** Whether there are more places than `ranges` lists. */
  more: boolean;
}

/** Returns the outcome for a quote that occurs, but not at one place. */
export function unsettledOutcome(match: QuoteMatch): Unsettled | undefined {
  if (match.outcome !== 'ambiguous' && match.outcome !== 'hint-misfits') return undefined;
  const {outcome: why, ranges, more} = match;
  return {outcome: 'unsettled', why, ranges, more};
}
