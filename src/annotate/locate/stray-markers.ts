/**
 * Stray markers: block markers in a quote that the passage does not have. The editor probably meant
 * them as words.
 */

import {itemAt} from '../model/defined.ts';
import type {Marker, Quote, QuoteMarker, Range} from '../model/model.ts';
import {type Problem, problem} from '../model/problem.ts';
import type {BlockMarker} from '../text/block-markers.ts';
import {isVisible, visibleCharacters} from '../text/visible-characters.ts';

/**
 * Finds the markers of a quote without a counterpart in the article. Each marker of the article is
 * the counterpart of at most one marker of the quote.
 *
 * @param range the range of the passage in the projected text
 * @param article the projected text and its block markers
 */
export function findStrayMarkers(
  {markers, parts}: Pick<Quote, 'markers' | 'parts'>,
  range: Range,
  {text, markers: written}: {text: string; markers: readonly BlockMarker[]},
): QuoteMarker[] {
  if (markers.length === 0) return [];
  const {start: from, end: to} = expandOverInvisible(range, text);
  const {characters, countBefore} = visibleCharacters(text.slice(from, to));
  const available = written.flatMap((block) => {
    if (block.start >= from && block.start <= to) {
      return [{...block, before: countBefore(block.start - from)}];
    }
    // A part of a block quotation may be quoted with its marker, unless `>` is before it as text.
    const encloses = block.marker === 'quotation' && block.start < from && block.end > from;
    return encloses && !text.slice(0, from).trimEnd().endsWith('>') ? [{...block, before: 0}] : [];
  });

  const availableByOffset = Map.groupBy(available, ({before}) => before);
  const used = new Set<BlockMarker>();
  /** Returns the counterpart of each marker of a part; `undefined` for stray markers. */
  const findCounterparts = (own: readonly QuoteMarker[], start: number | undefined) => {
    const matched = new Set<BlockMarker>();
    return own.map(({marker, before}) => {
      const found = (
        start === undefined ? available : (availableByOffset.get(start + before) ?? [])
      ).find((other) => !used.has(other) && !matched.has(other) && matchesMarker(other, marker));
      if (found) matched.add(found);
      return found;
    });
  };

  const stray: QuoteMarker[] = [];
  // Markers directly before a gap come last, because they can match any remaining marker.
  const last = parts.length;
  const ofParts = [...Map.groupBy(markers, ({part = last}) => part)].sort(([a], [b]) => a - b);
  for (const [part, own] of ofParts) {
    const [found = []] = (
      part === last ? [undefined] : findPartStarts(part, parts, characters, own, available)
    )
      .map((start) => findCounterparts(own, start))
      .sort((a, b) => countMissing(a) - countMissing(b));
    for (const block of found) if (block) used.add(block);
    stray.push(...own.filter((_, nth) => !found[nth]));
  }
  return stray;
}

const countMissing = (found: readonly unknown[]): number =>
  found.filter((each) => each === undefined).length;

/**
 * Returns whether a block of the article matches a quoted marker. The quote may omit a check box
 * and the end of an info string.
 */
const matchesMarker = ({marker, written}: BlockMarker, quoted: Marker): boolean =>
  marker === quoted ||
  written === quoted ||
  (quoted === 'list' && /box$/.test(marker)) ||
  (quoted.startsWith('code ') && marker.startsWith(`${quoted} `));

/**
 * Finds the possible starts of a quote part in the passage, as numbers of visible characters. A
 * part between two gaps may begin wherever its first marker occurs.
 */
function findPartStarts(
  part: number,
  parts: readonly string[],
  characters: string,
  [first]: readonly QuoteMarker[],
  available: readonly (BlockMarker & {before: number})[],
): number[] {
  if (part === 0) return [0];
  const own = visibleCharacters(itemAt(parts, part)).characters;
  if (part === parts.length - 1) return [characters.length - own.length];
  return available
    .map(({before}) => before - (first?.before ?? 0))
    .filter((start) => characters.startsWith(own, start));
}

/** Expands a range by the white space and invisible characters on both sides. */
function expandOverInvisible({start, end}: Range, text: string): Range {
  let [from, to] = [start, end];
  while (from > 0 && !isVisible(text.charAt(from - 1))) from--;
  while (to < text.length && !isVisible(text.charAt(to))) to++;
  return {start: from, end: to};
}

/** The words for each marker in messages. Ordered items and code are not in the table. */
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
  /** The missing block, as a noun phrase: `no heading`. */
  absent: string;
  escaped: string;
}

/** Creates the problem for a stray marker. */
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
