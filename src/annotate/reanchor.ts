/**
 * Re-anchor: what has become of quotes that the text no longer holds. Proposes new
 * words where the guard has nothing against them, and leaves the rest to an editor.
 * Decides nothing by itself: a proposal is written only when it is asked for.
 */
import {distance} from 'fastest-levenshtein';
import {toMarkdown} from 'mdast-util-to-markdown';
import {type Change, difference} from './difference.ts';
import {foldText} from './fold.ts';
import {type Reason, reasonsToAsk} from './guard.ts';
import {locate, type TextIndex} from './locate.ts';
import type {Annotation, Quote, Range} from './model.ts';
import {nearestPassage} from './nearest-passage.ts';

/** What can be done about one broken quote. */
export type Mending = {annotation: Annotation; quote: Quote} & (
  | {
      outcome: 'proposed';
      /** The quote as it would be, in its parts. */
      parts: string[];
      changes: Change[];
    }
  | {
      outcome: 'asked';
      reasons: Reason[];
      /** What now stands nearest. */
      candidate: string;
      changes: Change[];
    }
  /** It now occurs more than once, or its `prefix` or `suffix` no longer fits. */
  | {outcome: 'unsettled'; ranges: Range[]}
  /** Nothing like it is in the text. */
  | {outcome: 'gone'}
);

/**
 * Look for the quotes of an article that are broken.
 *
 * @param annotations as lifted from `annotations.md`
 * @param index of the article's text as it is now
 * @param names of all actors, in all their forms: the guard asks about them
 * @returns one mending for each broken quote, in the order of the file
 */
export function reanchor(
  annotations: readonly Annotation[],
  index: TextIndex,
  names: readonly string[],
): Mending[] {
  return annotations.flatMap((annotation) =>
    annotation.quotes.flatMap((quote) => mend(annotation, quote, index, names) ?? []),
  );
}

function mend(
  annotation: Annotation,
  quote: Quote,
  index: TextIndex,
  names: readonly string[],
): Mending | undefined {
  const {prefix, suffix} = annotation;
  const plain = locate(index, {parts: quote.parts});
  const hinted = prefix !== undefined || suffix !== undefined;
  const location =
    hinted && (plain.outcome === 'ambiguous' || annotation.quotes.length === 1)
      ? locate(index, {parts: quote.parts, prefix, suffix})
      : plain;
  if (location.outcome === 'found') return undefined;
  if (location.outcome === 'ambiguous' || location.outcome === 'hint-misfits') {
    return {annotation, quote, outcome: 'unsettled', ranges: location.ranges};
  }

  const parts: string[] = [];
  const reasons = new Set<Reason>();
  for (const part of quote.parts) {
    const candidate = candidateFor(part, index);
    if (candidate === undefined) return {annotation, quote, outcome: 'gone'};
    parts.push(candidate);
    for (const reason of reasonsToAsk(part, candidate, names)) reasons.add(reason);
  }
  const told = parts.join(' […] ');
  const changes = difference(quote.parts.join(' […] '), told);
  // What is proposed must itself hold: found exactly once, with the same hints.
  const holds = locate(index, {parts, prefix, suffix}).outcome === 'found';
  return reasons.size === 0 && holds
    ? {annotation, quote, outcome: 'proposed', parts, changes}
    : {annotation, quote, outcome: 'asked', reasons: [...reasons], candidate: told, changes};
}

/** The words of the text that may have been this part of a quote. */
function candidateFor(part: string, index: TextIndex): string | undefined {
  const location = locate(index, {parts: [part]});
  if (location.outcome === 'found' || location.outcome === 'ambiguous') return part;
  const range = location.outcome === 'inside-word' ? location.whole : nearestPassage(index, [part]);
  if (range === undefined) return undefined;
  const candidate = index.text.slice(range.start, range.end);
  return sharesWords(part, candidate) ? candidate : undefined;
}

/**
 * Whether a candidate has at least half of the words of a quote, or two thirds of
 * its letters: else it is not that quote any more.
 */
function sharesWords(part: string, candidate: string): boolean {
  const letters = Math.max(part.length, candidate.length);
  if (distance(foldText(part), foldText(candidate)) <= letters / 3) return true;
  const changes = difference(foldText(part), foldText(candidate));
  const count = (kind: Change['kind']) =>
    changes
      .filter((change) => change.kind === kind)
      .flatMap(({words}) => words)
      .filter(({wordLike}) => wordLike).length;
  return count('same') >= count('gone');
}

/**
 * Write proposals into a file of annotations. Only the quotations change; every
 * other byte stays.
 *
 * @param source the text of the file that the annotations were lifted from
 */
export function writeProposals(source: string, mendings: readonly Mending[]): string {
  const newline = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';
  return mendings
    .flatMap((mending) => (mending.outcome === 'proposed' ? [mending] : []))
    .map(({quote, parts}) => ({position: quote.place.position, parts}))
    .sort((a, b) => (b.position.start.offset ?? 0) - (a.position.start.offset ?? 0))
    .reduce((text, {position, parts}) => {
      const {start, end} = position;
      const indent = ' '.repeat(start.column - 1);
      const lines = quotationOf(parts).split('\n').join(`${newline}${indent}`);
      return text.slice(0, start.offset) + lines + text.slice(end.offset);
    }, source);
}

/** A quotation as Markdown, which reads as these words and no others. */
function quotationOf(parts: readonly string[]): string {
  const paragraphs = parts.join(' […] ').split(/\s*\n\s*/);
  return toMarkdown({
    type: 'blockquote',
    children: paragraphs.map((value) => ({
      type: 'paragraph',
      children: [{type: 'text', value}],
    })),
  })
    .trimEnd()
    .replaceAll('\\[…]', '[…]');
}
