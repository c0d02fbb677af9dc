/**
 * Re-anchor: what has become of quotes that the text no longer holds. Proposes new
 * words where the guard has nothing against them, and leaves the rest to an editor.
 * Decides nothing by itself: a proposal is written only when it is asked for.
 */

import {type Change, difference, wordsOf} from '../annotate/difference.ts';
import {indexText, type Location, mostPlaces, type TextIndex} from '../annotate/locate.ts';
import {locateQuotes} from '../annotate/locate-quotes.ts';
import type {Annotation, Quote, Range} from '../annotate/model.ts';
import type {Projection} from '../annotate/project.ts';
import {joinParts} from '../annotate/quote-text.ts';
import {type Candidate, candidateFor, rivalsOf} from './candidate.ts';
import {reasonsToAsk} from './guard.ts';
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
  return annotations.flatMap((annotation) => {
    const {id, quotes} = annotation;
    const judged = locateQuotes(annotation, index).map((location, nth) =>
      judge(quotes[nth]?.parts ?? [], location, index, names),
    );
    const ifAccepted = holdTogether(annotation, judged.map(accept), index);
    const verdicts = accepted.has(id)
      ? ifAccepted
      : holdTogether(annotation, judged, index).map((verdict, nth) =>
          verdict?.outcome === 'asked' && ifAccepted[nth]?.outcome !== 'proposed'
            ? {...verdict, accepted: undefined}
            : verdict,
        );
    return quotes.flatMap((quote, nth): Mending[] => {
      const verdict = verdicts[nth];
      return verdict ? [{annotation, quote, ...verdict}] : [];
    });
  });
}

/**
 * Tries the quotes again as they will be once the proposals are written: a proposal that is
 * then not found is unsettled or gone, and a quote whose hint fits then needs nothing.
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
  const tested = located.map((location, nth): Verdict | undefined => {
    const verdict = verdicts[nth];
    if (verdict?.outcome !== 'proposed' || location.outcome === 'found') return verdict;
    // Its parts stand in another order, or share words.
    return unsettled(location) ?? {outcome: 'gone'};
  });
  // A proposal that does not hold may be what another was found by.
  if (tested.some((verdict, nth) => verdict !== verdicts[nth])) {
    return holdTogether({quotes, prefix, suffix}, tested, index);
  }
  return tested.map((verdict, nth) =>
    located[nth]?.outcome === 'found' && verdict?.outcome === 'unsettled' ? undefined : verdict,
  );
}

/** The projected text, with a line break only where a block begins: length and offsets stay. */
function oneLinePerBlock({text, gaps}: Projection): string {
  const parting = new Set(gaps);
  return text.replace(/\r\n?|\n/g, (found, at: number) =>
    parting.has(at) ? '\n' : ' '.repeat(found.length),
  );
}

/** What can be done about a quote; nothing, where it is found. */
function judge(
  quoted: readonly string[],
  location: Location,
  index: TextIndex,
  names: readonly string[],
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
  const reasons = new Set(become.flatMap((each) => reasonsFor(each, index, names)));
  if (quotation === undefined) {
    reasons.add('unwritable');
    return {
      outcome: 'asked',
      reasons: [...reasons],
      candidate,
      changes,
      range,
      accepted: undefined,
    };
  }
  const rivals = become.flatMap((each) => severalPlaces(each, index));
  const accepted: Proposal | Unsettled =
    rivals.length > 0
      ? {
          outcome: 'unsettled',
          why: 'ambiguous',
          ranges: rivals.sort((a, b) => a.start - b.start).slice(0, mostPlaces),
          more: rivals.length > mostPlaces,
        }
      : {outcome: 'proposed', parts, quotation, changes, range};
  if (reasons.size === 0) return accepted;
  return {outcome: 'asked', reasons: [...reasons], candidate, changes, range, accepted};
}

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

/** Why an editor must decide on a candidate. */
const reasonsFor = (
  {part, words, range}: Become,
  {text}: TextIndex,
  names: readonly string[],
): Reason[] => [...reasonsToAsk(part, words, names), ...(range ? reasonsBeside(range, text) : [])];

/** A candidate and all its rivals; nothing, where it has none. */
function severalPlaces({part, ...candidate}: Become, index: TextIndex): Range[] {
  if (!candidate.range) return [];
  const rivals = rivalsOf(part, candidate, index);
  return rivals.length > 0 ? [candidate.range, ...rivals] : [];
}

/** The verdict on what stands in the text, but not at one place. */
function unsettled(location: Location): Verdict | undefined {
  if (location.outcome !== 'ambiguous' && location.outcome !== 'hint-misfits') return undefined;
  const {outcome: why, ranges, more} = location;
  return {outcome: 'unsettled', why, ranges, more};
}
