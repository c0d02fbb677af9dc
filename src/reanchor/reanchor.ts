/**
 * Re-anchor: what has become of quotes that the text no longer holds. Proposes new
 * words where the guard has nothing against them, and leaves the rest to an editor.
 * Decides nothing by itself: a proposal is written only when it is asked for.
 */

import {type Change, difference, wordsOf} from '../annotate/difference.ts';
import {indexText, type Location, locate, mostPlaces, type TextIndex} from '../annotate/locate.ts';
import {locateQuotes} from '../annotate/locate-quotes.ts';
import type {Annotation, Quote, Range} from '../annotate/model.ts';
import type {Projection} from '../annotate/project.ts';
import {joinParts} from '../annotate/quote-text.ts';
import {type Candidate, candidateFor, rivalsOf} from './candidate.ts';
import {hasRussianPoints, reasonsToAsk} from './guard.ts';
import {reasonsBeside} from './guard-beside.ts';
import {quotationOf} from './quotation.ts';
import type {Reason} from './reason.ts';

/** What can be done about one broken quote. */
export type Mending = {annotation: Annotation; quote: Quote} & Verdict;

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
      /** Where the first of its parts stands that has changed. */
      range: Range | undefined;
      /** What becomes of it once an editor has accepted it; nothing, where it cannot be written. */
      accepted: Proposal | Unsettled | undefined;
    }
  /** Several places fit, or its `prefix` or `suffix` fits at none of them. */
  | Unsettled
  /** Nothing like it is in the text. */
  | {outcome: 'gone'};

interface Unsettled {
  outcome: 'unsettled';
  why: 'ambiguous' | 'hint-misfits';
  ranges: Range[];
  more: boolean;
}

interface Proposal {
  outcome: 'proposed';
  /** The quote as it would be, in its parts. */
  parts: string[];
  /** The same as Markdown, lines parted by `\n`. */
  quotation: string;
  changes: Change[];
  /** Where the first of its parts stands that has changed. */
  range: Range | undefined;
}

/**
 * Look for the quotes of an article that are broken.
 *
 * @param annotations as lifted from `annotations.md`
 * @param projection of the article as it is now
 * @param names of all actors, in all their forms: the guard asks about them
 * @param accepted ids of annotations that an editor has decided on: the guard asks nothing
 *   about what has become of their quotes
 * @returns one mending for each broken quote, in the order of the file
 */
export function reanchor(
  annotations: readonly Annotation[],
  projection: Projection,
  names: readonly string[],
  accepted: ReadonlySet<string> = new Set(),
): Mending[] {
  const text = oneLinePerBlock(projection);
  const index = indexText(text);
  const isRussian = hasRussianPoints(text);
  return annotations.flatMap((annotation) => {
    const {id, quotes} = annotation;
    const judged = locateQuotes(annotation, index).map((location, nth) =>
      judge(quotes[nth]?.parts ?? [], location, index, {names, isRussian}),
    );
    const ifAccepted = holdTogether(annotation, judged.map(accept), index);
    const guarded = judged.map((verdict, nth) =>
      guardBeside(quotes[nth]?.parts ?? [], verdict, ifAccepted[nth], index),
    );
    const verdicts = accepted.has(id) ? ifAccepted : holdTogether(annotation, guarded, index);
    return quotes.flatMap((quote, nth): Mending[] => {
      const verdict = verdicts[nth];
      return verdict ? [{annotation, quote, ...verdict}] : [];
    });
  });
}

/**
 * Tries the quotes again as they will be once the proposals are written: a proposal that is
 * then not found is unsettled or gone, and a quote whose hint fits then needs nothing.
 *
 * @returns the verdicts; a proposal with the range where it is then found
 */
function holdTogether(
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

/**
 * The verdict on a quote once it is known where its new words are found: what stands beside
 * them there is asked about too.
 *
 * @param ifAccepted the verdict if the guard had nothing against any quote of the annotation
 */
function guardBeside(
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

/** The projected text, with a line break only where a block begins: length and offsets stay. */
function oneLinePerBlock({text, gaps}: Projection): string {
  const parting = new Set(gaps);
  return text.replace(/\r\n?|\n/g, (found, at: number) =>
    parting.has(at) ? '\n' : ' '.repeat(found.length),
  );
}

/** What can be done about a quote by its words alone; nothing, where it is found. */
function judge(
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

/** The verdict once an editor has accepted what the guard asks about. */
const accept = (verdict: Verdict | undefined): Verdict | undefined =>
  verdict?.outcome === 'asked' ? (verdict.accepted ?? verdict) : verdict;

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

/** The verdict on what stands in the text, but not at one place. */
function unsettled(location: Location): Unsettled | undefined {
  if (location.outcome !== 'ambiguous' && location.outcome !== 'hint-misfits') return undefined;
  const {outcome: why, ranges, more} = location;
  return {outcome: 'unsettled', why, ranges, more};
}
