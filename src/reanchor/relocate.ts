/** Checks which quotes of an annotation are found after its proposals are written. */
import type {TextIndex} from '../annotate/locate/locate.ts';
import {locateQuotes} from '../annotate/locate/locate-quotes.ts';
import type {Annotation} from '../annotate/model/model.ts';
import {type Outcome, type ProposedQuote, toUnsettledOutcome} from './outcome.ts';

/**
 * Apply the proposals of an annotation, and locate all of its quotes.
 *
 * @param outcomes one per quote; `undefined` for a quote that does not change
 * @returns the updated outcomes: a proposal has the range at which it is found, or becomes
 *   unsettled or missing; a quote whose hint now matches is no longer broken
 */
export function relocate(
  annotation: Annotation,
  outcomes: readonly (Outcome | undefined)[],
  index: TextIndex,
): readonly (Outcome | undefined)[] {
  const quotes = annotation.quotes.map((quote, nth) => {
    const outcome = outcomes[nth];
    return outcome?.outcome === 'proposed' ? {...quote, parts: outcome.parts} : quote;
  });
  const matches = locateQuotes({...annotation, quotes}, index);
  const checked = outcomes.map((outcome, nth): Outcome | undefined => {
    const match = matches[nth];
    if (outcome?.outcome !== 'proposed' || !match) return outcome;
    if (match.outcome === 'found') return {...outcome, range: match.range};
    return toUnsettledOutcome(match) ?? {outcome: 'missing'};
  });
  // Without a dropped proposal, the hints may apply to other quotes, so check again.
  if (checked.some((outcome, nth) => outcome?.outcome !== outcomes[nth]?.outcome)) {
    return relocate(annotation, checked, index);
  }
  return checked.map((outcome, nth) =>
    outcome?.outcome === 'unsettled' && matches[nth]?.outcome === 'found' ? undefined : outcome,
  );
}

/**
 * Select the proposals that are still found if no others are written. The words of one quote may
 * decide to which other quotes of its annotation the hints apply.
 *
 * @param accepted the proposals that an editor accepted
 */
export function selectPlaceable(
  accepted: readonly ProposedQuote[],
  index: TextIndex,
): readonly ProposedQuote[] {
  return [...Map.groupBy(accepted, ({annotation}) => annotation)].flatMap(
    ([annotation, proposals]) => {
      const {quotes} = annotation;
      const outcomes = quotes.map((quote) => proposals.find((each) => each.quote === quote));
      const relocated = relocate(annotation, outcomes, index);
      return proposals.filter(
        ({quote}) => relocated[quotes.indexOf(quote)]?.outcome === 'proposed',
      );
    },
  );
}
