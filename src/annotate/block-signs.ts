/**
 * Block signs: what Markdown writes before a block and is no text, such as the number of
 * an item. A quotation may hold them where it is written as the article is; anywhere
 * else what its editor took for words (`5. Mai`) would be dropped without a word.
 */
import type {Element} from 'hast';
import {fold} from './fold.ts';
import {lastNotAfter} from './last-not-after.ts';
import type {Quote, Range} from './model.ts';
import type {Projection} from './project.ts';

/** What a block is written with: an item of a numbered list with its number, one to be ticked with its box. */
export type Sign =
  | 'list'
  | 'open box'
  | 'ticked box'
  | `${number}.`
  | 'heading'
  | 'quotation'
  | 'table'
  | 'rule';

/** A sign, and the range of its block in the projected text. */
export interface BlockSign extends Range {
  sign: Sign;
  /** The sign as it is written, where that is another: the items of a list may all be `1.` */
  written: Sign;
}

/** A sign in a quote. */
export interface QuoteSign {
  sign: Sign;
  /** Which part of the quote it stands in; none, where it stands before a gap. */
  part: number | undefined;
  /** How many letters of the part stand before it; white space is none. */
  before: number;
}

const ofElement = new Map<string, Sign>([
  ...[1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, 'heading'] as const),
  ['blockquote', 'quotation'],
  ['table', 'table'],
  ['hr', 'rule'],
]);

/**
 * The signs of all blocks, in the order of the text.
 *
 * @param lines of the Markdown that the text was read from
 */
export function blockSigns(
  {blocks}: Pick<Projection, 'blocks'>,
  lines: readonly string[],
): BlockSign[] {
  const items = new Map<Element, Sign>();
  for (const {element} of blocks) {
    if (element.tagName !== 'ol' && element.tagName !== 'ul') continue;
    const first = Number(element.properties['start'] ?? 1);
    element.children
      .filter((child) => child.type === 'element')
      .forEach((item, nth) => {
        items.set(item, element.tagName === 'ul' ? bullet(item) : `${first + nth}.`);
      });
  }
  return blocks.flatMap(({element, start, end}) => {
    const item = items.get(element);
    const sign = item ?? ofElement.get(element.tagName);
    return sign
      ? [{sign, written: (item && writtenNumber(element, lines)) ?? sign, start, end}]
      : [];
  });
}

/** The number that an item is written with. */
function writtenNumber({position}: Element, lines: readonly string[]): Sign | undefined {
  if (!position) return undefined;
  const {line, column} = position.start;
  const [digits] = lines[line - 1]?.slice(column - 1).match(/^\d+/) ?? [];
  return digits === undefined ? undefined : `${Number(digits)}.`;
}

/** The sign of an item without a number. */
function bullet({children}: Element): Sign {
  const [first] = children.filter((child) => child.type === 'element');
  const box = first?.tagName === 'p' ? first.children[0] : first;
  if (box?.type !== 'element' || box.properties['type'] !== 'checkbox') return 'list';
  return box.properties['checked'] ? 'ticked box' : 'open box';
}

/** The letters of a text as they are compared, without white space and what is not seen. */
export interface Letters {
  letters: string;
  /** How many of them stand before an offset of the text (UTF-16 code units). */
  countBefore: (offset: number) => number;
}

export function lettersOf(text: string): Letters {
  const folded = fold(text);
  const units = Array.from({length: folded.text.length}, (_, at) => at).filter(
    (at) => !isNoLetter(folded.text.charAt(at)),
  );
  const offsets = units.map((at) => folded.starts[at] ?? 0);
  return {
    letters: units.map((at) => folded.text.charAt(at)).join(''),
    countBefore: (offset) => lastNotAfter(offsets, offset - 1) + 1,
  };
}

const isNoLetter = (character: string): boolean => /[\s\p{Cf}]/u.test(character);

/**
 * The signs of a quote that the article does not have at that place, each for one of the quote.
 *
 * @param range where the quote was found
 * @param text of the article, and its signs
 */
export function strayedSigns(
  {signs, parts}: Pick<Quote, 'signs' | 'parts'>,
  range: Range,
  {text, signs: written}: {text: string; signs: readonly BlockSign[]},
): QuoteSign[] {
  if (signs.length === 0) return [];
  const {start: from, end: to} = withoutLetters(range, text);
  const {letters, countBefore} = lettersOf(text.slice(from, to));
  const there = written.flatMap((sign) => {
    if (sign.start >= from && sign.start <= to) {
      return [{...sign, before: countBefore(sign.start - from)}];
    }
    // Of a longer quotation a part may be quoted with its sign, unless that may be text.
    const encloses = sign.sign === 'quotation' && sign.start < from && sign.end > from;
    return encloses && !/>\s*$/.test(text.slice(0, from)) ? [{...sign, before: 0}] : [];
  });

  const at = Map.groupBy(there, ({before}) => before);
  const used = new Set<BlockSign>();
  /** The signs of the article for those of a quote, each for one; nothing for those that stray. */
  const match = (own: readonly QuoteSign[], start: number | undefined) => {
    const taken = new Set<BlockSign>();
    return own.map(({sign, before}) => {
      const found = (start === undefined ? there : (at.get(start + before) ?? [])).find(
        (other) => !used.has(other) && !taken.has(other) && isWrittenAs(other, sign),
      );
      if (found) taken.add(found);
      return found;
    });
  };

  const strayed: QuoteSign[] = [];
  // Those before a gap come last: they may be any that are left.
  const last = parts.length;
  const ofParts = [...Map.groupBy(signs, ({part = last}) => part)].sort(([a], [b]) => a - b);
  for (const [part, own] of ofParts) {
    const [found = []] = (part === last ? [undefined] : startsOf(part, parts, letters, own, there))
      .map((start) => match(own, start))
      .sort((a, b) => countMissing(a) - countMissing(b));
    for (const sign of found) if (sign) used.add(sign);
    strayed.push(...own.filter((_, nth) => !found[nth]));
  }
  return strayed;
}

const countMissing = (found: readonly unknown[]): number =>
  found.filter((each) => each === undefined).length;

/** Whether a block of the article is written with a sign; a box may be left out. */
const isWrittenAs = ({sign, written}: BlockSign, asked: Sign): boolean =>
  sign === asked || written === asked || (asked === 'list' && /box$/.test(sign));

/** At how many letters a part of a quote may begin in the passage: one between gaps wherever its first sign is. */
function startsOf(
  part: number,
  parts: readonly string[],
  letters: string,
  [first]: readonly QuoteSign[],
  there: readonly (BlockSign & {before: number})[],
): number[] {
  if (part === 0) return [0];
  const own = lettersOf(parts[part] ?? '').letters;
  if (part === parts.length - 1) return [letters.length - own.length];
  return there
    .map(({before}) => before - (first?.before ?? 0))
    .filter((start) => letters.startsWith(own, start));
}

/** A range with what is on either side of it and is no letter: white space, and what is not seen. */
function withoutLetters({start, end}: Range, text: string): Range {
  let [from, to] = [start, end];
  while (from > 0 && isNoLetter(text.charAt(from - 1))) from--;
  while (to < text.length && isNoLetter(text.charAt(to))) to++;
  return {start: from, end: to};
}
