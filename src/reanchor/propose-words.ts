/** Proposes new words for a broken quote. */
import {maxMatches, type QuoteMatch} from '../annotate/locate/locate.ts';
import {type Change, diffWords, splitWords} from '../annotate/text/differences.ts';
import {joinParts} from '../annotate/text/format-quote.ts';
import {formatQuotation} from '../compose/format-quotation.ts';
import type {ArticleText} from './article-text.ts';
import {findCandidate, findRivals} from './candidate.ts';
import {isHarmless} from './harmless.ts';
import {type Outcome, toUnsettledOutcome} from './outcome.ts';

/**
 * Propose new words for a quote.
 *
 * @param match the result of locating the quote in the text
 * @returns `undefined` if the quote is found; a proposal has the range of its first changed part
 */
export function proposeWords(
  parts: readonly string[],
  match: QuoteMatch,
  {index, lines}: ArticleText,
): Outcome | undefined {
  if (match.outcome === 'found') return undefined;
  const unsettled = toUnsettledOutcome(match);
  if (unsettled) return unsettled;

  const found = parts.map((part) => ({part, candidate: findCandidate(part, index)}));
  const candidates = found.flatMap(({candidate}) => candidate ?? []);
  const range = candidates.find((candidate) => candidate.range)?.range;
  // Without a changed part, all parts occur, but not in this order.
  if (candidates.length < parts.length || !range) return {outcome: 'missing'};

  const ranges = found.flatMap(({part, candidate}) => {
    const rivals = candidate ? findRivals(part, candidate, index) : [];
    return candidate?.range && rivals.length > 0 ? [candidate.range, ...rivals] : [];
  });
  if (ranges.length > 0) {
    return {
      outcome: 'unsettled',
      why: 'ambiguous',
      ranges: ranges.toSorted((a, b) => a.start - b.start).slice(0, maxMatches),
      more: ranges.length > maxMatches,
    };
  }

  const newParts = candidates.map(({words}) => words);
  const changes = compareWords(joinParts(parts), joinParts(newParts));
  const quotation = formatQuotation(newParts);
  if (quotation === undefined) return {outcome: 'unwritable', changes, range};
  return {
    outcome: 'proposed',
    parts: newParts,
    quotation,
    changes,
    range,
    isHarmless: found.every(
      ({part, candidate}) =>
        !candidate?.range ||
        isHarmless(part, lines.slice(candidate.range.start, candidate.range.end)),
    ),
  };
}

/** Compare two texts. If only white space differs, the whole text counts as changed. */
function compareWords(before: string, after: string): Change[] {
  const changes = diffWords(before, after);
  if (changes.some(({kind}) => kind !== 'same')) return changes;
  return [
    {kind: 'removed', words: splitWords(before)},
    {kind: 'added', words: splitWords(after)},
  ];
}
