import type {TextIndex} from '../annotate/locate/locate.ts';
import {locateQuotes} from '../annotate/locate/locate-quotes.ts';
import type {Annotation} from '../annotate/model/model.ts';
import {unsettled, type Verdict} from './verdict.ts';

/**
 * Try the quotes again as they will be once the proposals are written: a proposal that is
 * then not found is unsettled or gone, and a quote whose hint fits then needs nothing.
 *
 * @returns the verdicts; a proposal with the range where it is then found
 */
export function holdTogether(
  {quotes, prefix, suffix}: Pick<Annotation, 'quotes' | 'prefix' | 'suffix'>,
  verdicts: readonly (Verdict | undefined)[],
  index: TextIndex,
): readonly (Verdict | undefined)[] {
  const mended = quotes.map((quote, nth) => {
    const verdict = verdicts[nth];
    return verdict?.outcome === 'proposed' ? {...quote, parts: verdict.parts} : quote;
  });
  const located = locateQuotes({quotes: mended, prefix, suffix}, index);
  const isLost = (nth: number) =>
    verdicts[nth]?.outcome === 'proposed' && located[nth]?.outcome !== 'found';
  // A proposal that does not hold may be what another was found by.
  if (verdicts.some((_, nth) => isLost(nth))) {
    const tested = verdicts.map((verdict, nth): Verdict | undefined => {
      const location = located[nth];
      // Where it is nowhere, its parts stand in another order, or share words.
      return location && isLost(nth) ? (unsettled(location) ?? {outcome: 'gone'}) : verdict;
    });
    return holdTogether({quotes, prefix, suffix}, tested, index);
  }
  return verdicts.map((verdict, nth) => {
    const location = located[nth];
    if (location?.outcome !== 'found') return verdict;
    if (verdict?.outcome === 'proposed') return {...verdict, range: location.range};
    return verdict?.outcome === 'unsettled' ? undefined : verdict;
  });
}
