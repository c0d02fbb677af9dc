/**
 * The guard, once it is known where the new words of a quote are found: it looks at what
 * stands beside them there.
 */
import {indexText, locate, type TextIndex} from '../annotate/locate/locate.ts';
import type {Range} from '../annotate/model/model.ts';
import {joinParts} from '../annotate/text/quote-text.ts';
import {reasonsBeside} from './guard-beside.ts';
import type {Reason} from './reason.ts';
import type {Proposal, Verdict} from './verdict.ts';

/**
 * Ask about what stands beside the words of a proposal.
 *
 * @param quoted the parts of the quote
 * @returns the verdict itself, where it is no proposal, or nothing stands there
 */
export function guardFound(
  quoted: readonly string[],
  verdict: Verdict | undefined,
  index: TextIndex,
): Verdict | undefined {
  if (verdict?.outcome !== 'proposed') return verdict;
  const reasons = besideProposal(quoted, verdict, index);
  if (reasons.length === 0) return verdict;
  const {parts, changes, range} = verdict;
  const candidate = joinParts(parts);
  return {outcome: 'asked', reasons, candidate, changes, range, accepted: verdict};
}

/**
 * What an editor is asked about, with what accepting it gives.
 *
 * @param ifAccepted the verdict once all of its annotation is accepted
 * @returns the verdict itself, where nothing is asked
 */
export function withOffer(
  quoted: readonly string[],
  verdict: Verdict | undefined,
  ifAccepted: Verdict | undefined,
  index: TextIndex,
): Verdict | undefined {
  if (verdict?.outcome !== 'asked') return verdict;
  if (ifAccepted?.outcome === 'unsettled') return {...verdict, accepted: ifAccepted};
  if (ifAccepted?.outcome !== 'proposed') return {...verdict, accepted: undefined};
  const reasons = new Set([...verdict.reasons, ...besideProposal(quoted, ifAccepted, index)]);
  return {...verdict, reasons: [...reasons], range: ifAccepted.range, accepted: ifAccepted};
}

/** Why an editor must decide on a proposal, for what stands beside the parts that are new. */
const besideProposal = (
  quoted: readonly string[],
  {parts, range}: Proposal,
  index: TextIndex,
): Reason[] => {
  if (!range) return [];
  const reasons = parts.flatMap((part, nth) =>
    part === quoted[nth]
      ? []
      : placesOf(part, parts.length > 1, range, index).flatMap((place) =>
          reasonsBeside(place, index.text),
        ),
  );
  return [...new Set(reasons)];
};

/** Where a part of a quote stands within the range of the quote: of several, wherever it may. */
function placesOf(part: string, isOneOfSeveral: boolean, range: Range, {text}: TextIndex): Range[] {
  if (!isOneOfSeveral) return [range];
  const location = locate(indexText(text.slice(range.start, range.end)), {parts: [part]});
  const places =
    location.outcome === 'found'
      ? [location.range]
      : location.outcome === 'ambiguous'
        ? location.ranges
        : [];
  return places.map(({start, end}) => ({start: range.start + start, end: range.start + end}));
}
