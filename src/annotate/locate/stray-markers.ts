/**
 * Stray markers: those in a quote for which the article has none there, so that its editor
 * may have meant them as words.
 */

import {itemAt} from '../model/defined.ts';
import type {Marker, Quote, QuoteMarker, Range} from '../model/model.ts';
import {type Problem, problem} from '../model/problem.ts';
import type {BlockMarker} from '../text/block-markers.ts';
import {isVisible, visibleCharacters} from '../text/visible-characters.ts';

/**
 * The markers in a quote for which the article has none at that place. Each marker of the
 * article stands for one of the quote at most.
 *
 * @param range where the quote was found
 * @param text that was projected from the article, and its markers
 */
export function findStrayMarkers(
  {markers, parts}: Pick<Quote, 'markers' | 'parts'>,
  range: Range,
  {text, markers: written}: {text: string; markers: readonly BlockMarker[]},
): QuoteMarker[] {
  if (markers.length === 0) return [];
  const {start: from, end: to} = expandToVisible(range, text);
  const {characters, countBefore} = visibleCharacters(text.slice(from, to));
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

  const stray: QuoteMarker[] = [];
  // Those before a gap come last: they may be any that are left.
  const last = parts.length;
  const ofParts = [...Map.groupBy(markers, ({part = last}) => part)].sort(([a], [b]) => a - b);
  for (const [part, own] of ofParts) {
    const [found = []] = (
      part === last ? [undefined] : findPartStarts(part, parts, characters, own, there)
    )
      .map((start) => match(own, start))
      .sort((a, b) => countMissing(a) - countMissing(b));
    for (const block of found) if (block) used.add(block);
    stray.push(...own.filter((_, nth) => !found[nth]));
  }
  return stray;
}

const countMissing = (found: readonly unknown[]): number =>
  found.filter((each) => each === undefined).length;

/** Whether a block of the article is written with a marker; a box may be left out, and what code is told to be. */
const isWrittenAs = ({marker, written}: BlockMarker, quoted: Marker): boolean =>
  marker === quoted ||
  written === quoted ||
  (quoted === 'list' && /box$/.test(marker)) ||
  (quoted.startsWith('code ') && marker.startsWith(`${quoted} `));

/** At how many letters a part of a quote may begin in the passage: one between gaps wherever its first marker is. */
function findPartStarts(
  part: number,
  parts: readonly string[],
  characters: string,
  [first]: readonly QuoteMarker[],
  there: readonly (BlockMarker & {before: number})[],
): number[] {
  if (part === 0) return [0];
  const own = visibleCharacters(itemAt(parts, part)).characters;
  if (part === parts.length - 1) return [characters.length - own.length];
  return there
    .map(({before}) => before - (first?.before ?? 0))
    .filter((start) => characters.startsWith(own, start));
}

/** A range with the white space, and what is not seen, on either side of it. */
function expandToVisible({start, end}: Range, text: string): Range {
  let [from, to] = [start, end];
  while (from > 0 && !isVisible(text.charAt(from - 1))) from--;
  while (to < text.length && !isVisible(text.charAt(to))) to++;
  return {start: from, end: to};
}

/** How each marker is written, what Markdown parses it as, and how it is escaped as text. */
const parsedMarkers = new Map<Marker, ParsedMarker>([
  [
    'list',
    {
      written: '`-`, `+` or `*`',
      parsedAs: 'a list marker',
      absent: 'no list item',
      escaped: '`\\-`, `\\+` or `\\*`',
    },
  ],
  [
    'open box',
    {
      written: '`[ ]`',
      parsedAs: 'a check box',
      absent: 'no empty check box',
      escaped: '`\\[ ]`',
    },
  ],
  [
    'ticked box',
    {
      written: '`[x]`',
      parsedAs: 'a check box',
      absent: 'no ticked check box',
      escaped: '`\\[x]`',
    },
  ],
  [
    'heading',
    {
      written: '`#`, or `-` or `=` below a line,',
      parsedAs: 'a heading',
      absent: 'no heading',
      escaped: '`\\#`, `\\-` or `\\=`',
    },
  ],
  [
    'quotation',
    {
      written: 'A second `>`',
      parsedAs: 'a block quotation',
      absent: 'no block quotation',
      escaped: '`\\>`',
    },
  ],
  ['table', {written: '`|`', parsedAs: 'a table', absent: 'no table', escaped: '`\\|`'}],
  [
    'rule',
    {
      written: '`*`, `-` or `_`',
      parsedAs: 'a thematic break',
      absent: 'no thematic break',
      escaped: '`\\*`, `\\-` or `\\_`',
    },
  ],
]);

interface ParsedMarker {
  written: string;
  parsedAs: string;
  /** What the article does not have. */
  absent: string;
  escaped: string;
}

/** Say that Markdown reads words of a quote as a marker that the article does not have there. */
export function explainStrayMarker({marker}: QuoteMarker, {location}: Quote): Problem {
  const number = Number.parseInt(marker, 10);
  const code = marker.startsWith('code ') ? marker.slice('code '.length) : undefined;
  const {written, parsedAs, absent, escaped} =
    parsedMarkers.get(marker) ??
    (code === undefined
      ? {
          written: `\`${number}.\``,
          parsedAs: 'a list marker',
          absent: `no list item ${number}`,
          escaped: `\`${number}\\.\``,
        }
      : {
          written: `A fence with \`${code}\``,
          parsedAs: `code in \`${code}\``,
          absent: 'no such code',
          escaped: 'a backslash before the fence',
        });
  return problem(`${written} was parsed as ${parsedAs}, but the article has ${absent} here.`, {
    file: location.file,
    place: location.position,
    rule: 'quote-marker',
    expected: 'the words of the article, with the Markdown markers that it has there',
    fix: `If it is text of the article, write ${escaped}; otherwise remove it.`,
  });
}
