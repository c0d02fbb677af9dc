/**
 * The guard, once it is known where the new words of a quote are found: it looks at what
 * stands beside them there.
 */
import {indexText, locate, type TextIndex} from '../annotate/locate.ts';
import type {Range} from '../annotate/model.ts';
import {joinParts} from '../annotate/quote-text.ts';
import {reasonsBeside} from './guard-beside.ts';
import type {Verdict} from './verdict.ts';

/**
 * Ask about what stands beside the words of a quote.
 *
 * @param quoted its parts
 * @param verdict by its words alone
 * @param ifAccepted the verdict if the guard had nothing against any quote of the annotation
 */
export function guardFound(
  quoted: readonly string[],
  verdict: Verdict | undefined,
  ifAccepted: Verdict | undefined,
  index: TextIndex,
): Verdict | undefined {
  if (verdict?.outcome !== 'asked' && verdict?.outcome !== 'proposed') return verdict;
  const {changes} = verdict;
  const asked = verdict.outcome === 'asked' ? verdict.reasons : [];
  if (ifAccepted?.outcome !== 'proposed' || !ifAccepted.range) {
    const open = ifAccepted?.outcome === 'unsettled' ? ifAccepted : undefined;
    return verdict.outcome === 'asked' ? {...verdict, accepted: open} : verdict;
  }
  const {parts, range} = ifAccepted;
  const beside = rangesOf(parts, range, index)
    .filter(({nth}) => parts[nth] !== quoted[nth])
    .flatMap((each) => reasonsBeside(each, index.text));
  const reasons = [...new Set([...asked, ...beside])];
  return reasons.length > 0
    ? {outcome: 'asked', reasons, candidate: joinParts(parts), changes, range, accepted: ifAccepted}
    : ifAccepted;
}

/** Where each part of a quote stands within the range of the quote: wherever it may. */
function rangesOf(
  parts: readonly string[],
  range: Range,
  {text}: TextIndex,
): (Range & {nth: number})[] {
  if (parts.length === 1) return [{...range, nth: 0}];
  const within = indexText(text.slice(range.start, range.end));
  return parts.flatMap((part, nth) => {
    const location = locate(within, {parts: [part]});
    const ranges =
      location.outcome === 'found'
        ? [location.range]
        : location.outcome === 'ambiguous'
          ? location.ranges
          : [];
    return ranges.map(({start, end}) => ({
      start: range.start + start,
      end: range.start + end,
      nth,
    }));
  });
}
