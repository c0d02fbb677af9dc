/**
 * Stray markers: those in a quote for which the article has none there, so that its editor
 * may have meant them as words.
 */

import {itemAt} from '../model/defined.ts';
import type {Marker, Quote, QuoteMarker, Range} from '../model/model.ts';
import {type Problem, problem} from '../model/problem.ts';
import type {BlockMarker} from '../text/block-markers.ts';
import {isSeen, seenLetters} from '../text/visible-characters.ts';

/**
 * The markers in a quote for which the article has none at that place. Each marker of the
 * article stands for one of the quote at most.
 *
 * @param range where the quote was found
 * @param text that was projected from the article, and its markers
 */
export function strayMarkers(
  {markers, parts}: Pick<Quote, 'markers' | 'parts'>,
  range: Range,
  {text, markers: written}: {text: string; markers: readonly BlockMarker[]},
): QuoteMarker[] {
  if (markers.length === 0) return [];
  const {start: from, end: to} = withUnseen(range, text);
  const {letters, countBefore} = seenLetters(text.slice(from, to));
  const there = written.flatMap((block) => {
    if (block.start >= from && block.start <= to) {
      return [{...block, before: countBefore(block.start - from)}];
    }
    // Of a longer quotation a part may be quoted with its marker, unless that may be text.
    const encloses = block.marker === 'quotation' && block.start < from && block.end > from;
    return encloses && !/>\s*$/.test(text.slice(0, from)) ? [{...block, before: 0}] : [];
  });

  const at = Map.groupBy(there, ({before}) => before);
  const used = new Set<BlockMarker>();
  /** For each marker of a part, that of the article; nothing for those that stray. */
  const match = (own: readonly QuoteMarker[], start: number | undefined) => {
    const taken = new Set<BlockMarker>();
    return own.map(({marker, before}) => {
      const found = (start === undefined ? there : (at.get(start + before) ?? [])).find(
        (other) => !used.has(other) && !taken.has(other) && isWrittenAs(other, marker),
      );
      if (found) taken.add(found);
      return found;
    });
  };

  const strayed: QuoteMarker[] = [];
  // Those before a gap come last: they may be any that are left.
  const last = parts.length;
  const ofParts = [...Map.groupBy(markers, ({part = last}) => part)].sort(([a], [b]) => a - b);
  for (const [part, own] of ofParts) {
    const [found = []] = (part === last ? [undefined] : startsOf(part, parts, letters, own, there))
      .map((start) => match(own, start))
      .sort((a, b) => countMissing(a) - countMissing(b));
    for (const block of found) if (block) used.add(block);
    strayed.push(...own.filter((_, nth) => !found[nth]));
  }
  return strayed;
}

const countMissing = (found: readonly unknown[]): number =>
  found.filter((each) => each === undefined).length;

/** Whether a block of the article is written with a marker; a box may be left out, and what code is told to be. */
const isWrittenAs = ({marker, written}: BlockMarker, asked: Marker): boolean =>
  marker === asked ||
  written === asked ||
  (asked === 'list' && /box$/.test(marker)) ||
  (asked.startsWith('code ') && marker.startsWith(`${asked} `));

/** At how many letters a part of a quote may begin in the passage: one between gaps wherever its first marker is. */
function startsOf(
  part: number,
  parts: readonly string[],
  letters: string,
  [first]: readonly QuoteMarker[],
  there: readonly (BlockMarker & {before: number})[],
): number[] {
  if (part === 0) return [0];
  const own = seenLetters(itemAt(parts, part)).letters;
  if (part === parts.length - 1) return [letters.length - own.length];
  return there
    .map(({before}) => before - (first?.before ?? 0))
    .filter((start) => letters.startsWith(own, start));
}

/** A range with the white space, and what is not seen, on either side of it. */
function withUnseen({start, end}: Range, text: string): Range {
  let [from, to] = [start, end];
  while (from > 0 && !isSeen(text.charAt(from - 1))) from--;
  while (to < text.length && !isSeen(text.charAt(to))) to++;
  return {start: from, end: to};
}

/** What Markdown takes each marker for, and how it is kept as text. */
const readAs = new Map<Marker, {what: string; escaped: string}>([
  ['list', {what: 'an item of a list', escaped: '`\\-`, `\\+` or `\\*`'}],
  ['open box', {what: 'an item that is not ticked', escaped: '`\\[ ]`'}],
  ['ticked box', {what: 'an item that is ticked', escaped: '`\\[x]`'}],
  ['heading', {what: 'a heading', escaped: '`\\#`, or `\\-` or `\\=` in the line below it,'}],
  ['quotation', {what: 'a quotation', escaped: '`\\>`'}],
  ['table', {what: 'a table', escaped: '`\\|`'}],
  ['rule', {what: 'a rule', escaped: '`\\*`'}],
]);

/** Say that Markdown reads words of a quote as a marker that the article does not have there. */
export function explainStray({marker}: QuoteMarker, {place}: Quote): Problem {
  const number = Number.parseInt(marker, 10);
  const {what, escaped} =
    readAs.get(marker) ??
    (marker.startsWith('code ')
      ? {
          what: `code, told to be \`${marker.slice('code '.length)}\``,
          escaped: 'a backslash before its fence',
        }
      : {what: `item ${number} of a list`, escaped: `\`${number}\\.\` or \`${number}\\)\``});
  return problem(`Markdown reads the quote as ${what}, which the article does not have there.`, {
    file: place.file,
    place: place.position,
    rule: 'quote-marker',
    expected: 'words of the article, or the signs that it is written with',
    mend: `Write ${escaped} if the sign is text of the article; if not, leave it out.`,
  });
}
