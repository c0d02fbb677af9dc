/**
 * Judge a broken quote by its words: what has become of them, and what the guard has
 * against that.
 */

import {type Location, mostPlaces, type TextIndex} from '../annotate/locate/locate.ts';
import type {Range} from '../annotate/model/model.ts';
import {type Change, difference, wordsOf} from '../annotate/text/differences.ts';
import {joinParts} from '../annotate/text/quote-text.ts';
import {type Candidate, candidateFor, rivalsOf} from './candidate.ts';
import {reasonsToAsk} from './guard.ts';
import {quotationOf} from './quotation.ts';
import {type Unsettled, unsettled, type Verdict} from './verdict.ts';

/**
 * Judge a quote.
 *
 * @param quoted its parts
 * @param location what became of them in the text
 * @param index of the article's text
 * @returns nothing where it is found; the range of a proposal is that of its words wherever they
 *   stand first
 */
export function judge(
  quoted: readonly string[],
  location: Location,
  index: TextIndex,
  {names, isRussian}: {names: readonly string[]; isRussian: boolean},
): Verdict | undefined {
  if (location.outcome === 'found') return undefined;
  const open = unsettled(location);
  if (open) return open;

  const become: Become[] = [];
  for (const part of quoted) {
    const candidate = candidateFor(part, index);
    if (!candidate) return {outcome: 'gone'};
    become.push({part, ...candidate});
  }
  const parts = become.map(({words}) => words);
  const candidate = joinParts(parts);
  const changes = changesOf(joinParts(quoted), candidate);
  const range = become.find((each) => each.range)?.range;
  const quotation = quotationOf(parts);
  const reasons = become.flatMap(({part, words}) => reasonsToAsk(part, words, names, isRussian));
  if (quotation === undefined) reasons.push('unwritable');
  const rivals = become.flatMap((each) => severalPlaces(each, index));
  const accepted =
    quotation === undefined
      ? undefined
      : (severalMeant(rivals) ?? {
          outcome: 'proposed' as const,
          parts,
          quotation,
          changes,
          range,
        });
  return accepted && reasons.length === 0
    ? accepted
    : {outcome: 'asked', reasons: [...new Set(reasons)], candidate, changes, range, accepted};
}

/** The verdict where there is more than one place; nothing, where there is not. */
const severalMeant = (places: readonly Range[]): Unsettled | undefined =>
  places.length === 0
    ? undefined
    : {
        outcome: 'unsettled',
        why: 'ambiguous',
        ranges: places.toSorted((a, b) => a.start - b.start).slice(0, mostPlaces),
        more: places.length > mostPlaces,
      };

/** The difference of two texts; all of both, where it is one of blanks alone. */
function changesOf(quote: string, candidate: string): Change[] {
  const changes = difference(quote, candidate);
  if (changes.some(({kind}) => kind !== 'same')) return changes;
  return [
    {kind: 'gone', words: wordsOf(quote)},
    {kind: 'new', words: wordsOf(candidate)},
  ];
}

/** A part of a quote, and what has become of it. */
type Become = Candidate & {part: string};

/** A candidate and all its rivals; nothing, where it has none. */
function severalPlaces({part, ...candidate}: Become, index: TextIndex): Range[] {
  if (!candidate.range) return [];
  const rivals = rivalsOf(part, candidate, index);
  return rivals.length > 0 ? [candidate.range, ...rivals] : [];
}
