/**
 * Re-anchor: what has become of quotes that the text no longer holds. Proposes new
 * words where the guard has nothing against them, and leaves the rest to an editor.
 * Decides nothing by itself: a proposal is written only when it is asked for.
 */
import {candidateFor, isStill, rivalsOf} from './candidate.ts';
import {readAnnotations} from './compile.ts';
import {type Change, difference} from './difference.ts';
import {reasonsToAsk} from './guard.ts';
import {indexText, type Location, type TextIndex} from './locate.ts';
import {locateQuotes} from './locate-quotes.ts';
import type {Annotation, Quote, Range} from './model.ts';
import type {Projection} from './project.ts';
import {quotationOf} from './quotation.ts';
import type {Reason} from './reason.ts';

/** What can be done about one broken quote. */
export type Mending = {annotation: Annotation; quote: Quote} & Verdict;

export type Verdict =
  /** The same words in another spelling: they may be written. */
  | Proposal
  | {
      outcome: 'asked';
      /** What the guard found; none, where the words cannot be written as a quotation. */
      reasons: Reason[];
      /** What now stands nearest. */
      candidate: string;
      changes: Change[];
    }
  /** Several places fit, or its `prefix` or `suffix` fits at none of them. */
  | {outcome: 'unsettled'; why: 'ambiguous' | 'hint-misfits'; ranges: Range[]; more: boolean}
  /** Nothing like it is in the text. */
  | {outcome: 'gone'};

interface Proposal {
  outcome: 'proposed';
  /** The quote as it would be, in its parts. */
  parts: string[];
  /** The same as Markdown, lines parted by `\n`. */
  quotation: string;
  changes: Change[];
}

/**
 * Look for the quotes of an article that are broken.
 *
 * @param annotations as lifted from `annotations.md`
 * @param projection of the article as it is now
 * @param names of all actors, in all their forms: the guard asks about them
 * @returns one mending for each broken quote, in the order of the file
 */
export function reanchor(
  annotations: readonly Annotation[],
  projection: Projection,
  names: readonly string[],
): Mending[] {
  const text = lineOfBlocks(projection);
  const index = indexText(text);
  return annotations.flatMap((annotation) => {
    const {quotes, prefix, suffix} = annotation;
    const verdicts = locateQuotes(annotation, index).map((location, nth) =>
      judge(quotes[nth]?.parts ?? [], location, index, names),
    );
    // What is proposed must itself hold: found, with the same hints, where it was seen.
    const mended = quotes.map((quote, nth) => {
      const verdict = verdicts[nth];
      return verdict?.outcome === 'proposed' ? {...quote, parts: verdict.parts} : quote;
    });
    const located = locateQuotes({quotes: mended, prefix, suffix}, index);
    return quotes.flatMap((quote, nth): Mending[] => {
      const verdict = verdicts[nth];
      const location = located[nth];
      if (!verdict || !location) return [];
      const settled = verdict.outcome === 'proposed' ? unsettled(location) : undefined;
      return [{annotation, quote, ...(settled ?? verdict)}];
    });
  });
}

/** The projected text, with a line break only where a block begins: length and offsets stay. */
function lineOfBlocks({text, blocks}: Projection): string {
  const starts = new Set(blocks.map(({start}) => start));
  return text.replace(/\r\n?|\n/g, (found, at: number) =>
    starts.has(at + 1) ? '\n' : ' '.repeat(found.length),
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

  const parts: string[] = [];
  const reasons = new Set<Reason>();
  const rivals: Range[] = [];
  for (const part of quoted) {
    const place = candidateFor(part, index);
    if (place === undefined) return {outcome: 'gone'};
    const words = place === 'unchanged' ? part : index.text.slice(place.start, place.end);
    if (!isStill(part, words)) return {outcome: 'gone'};
    parts.push(words);
    const found = reasonsToAsk(part, words, names);
    for (const reason of found) reasons.add(reason);
    if (place !== 'unchanged' && found.length === 0) {
      const others = rivalsOf(part, place, index, names);
      if (others.length > 0) rivals.push(place, ...others);
    }
  }
  const candidate = parts.join(' […] ');
  const changes = difference(quoted.join(' […] '), candidate);
  const quotation = quotationOf(parts);
  // Every part stands somewhere, but not in this order.
  if (changes.every(({kind}) => kind === 'same') && quoted.length > 1) return {outcome: 'gone'};
  if (reasons.size > 0 || quotation === undefined) {
    return {outcome: 'asked', reasons: [...reasons], candidate, changes};
  }
  if (rivals.length > 0) {
    const ranges = rivals.sort((a, b) => a.start - b.start);
    return {outcome: 'unsettled', why: 'ambiguous', ranges, more: false};
  }
  return {outcome: 'proposed', parts, quotation, changes};
}

/** The verdict on what stands in the text, but not at one place. */
function unsettled(location: Location): Verdict | undefined {
  if (location.outcome !== 'ambiguous' && location.outcome !== 'hint-misfits') return undefined;
  const {outcome: why, ranges, more} = location;
  return {outcome: 'unsettled', why, ranges, more};
}

/**
 * Write proposals into a file of annotations. Only the quotations change; every
 * other byte stays.
 *
 * @param source the text of the file that the annotations were lifted from
 * @throws where the file would not be read again as it should: then write nothing
 */
export function writeProposals(source: string, mendings: readonly Mending[]): string {
  const newline = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';
  const proposals = mendings.flatMap((each) => (each.outcome === 'proposed' ? [each] : []));
  const written = proposals
    .map(({quote, quotation}) => ({...quote.place.position, quotation}))
    .sort((a, b) => (b.start.offset ?? 0) - (a.start.offset ?? 0))
    .reduce((text, {start, end, quotation}) => {
      const indent = ' '.repeat(start.column - 1);
      const lines = quotation.replaceAll('\n', newline + indent);
      return text.slice(0, start.offset) + lines + text.slice(end.offset);
    }, source);

  const instead = new Map(
    proposals.map(({quote, parts}) => [quote.place.position.start.offset, parts]),
  );
  const expected = contentsOf(
    source,
    (quote) => instead.get(quote.place.position.start.offset) ?? quote.parts,
  );
  if (contentsOf(written, ({parts}) => parts) !== expected) {
    throw new Error('The file would not be read as it was proposed: this is a defect of Gloss.');
  }
  return written;
}

/** What a file of annotations holds, as one string to compare. */
function contentsOf(value: string, partsOf: (quote: Quote) => readonly string[]): string {
  const {annotations, withdrawn} = readAnnotations({path: 'annotations.md', value});
  return JSON.stringify([
    annotations.map(({id, note, quotes}) => [id, note.length, quotes.map(partsOf)]),
    withdrawn.map(({id, reason}) => [id, reason.length]),
  ]);
}
