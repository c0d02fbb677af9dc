/**
 * Block signs: what Markdown writes before a block and is no text, such as the number of
 * an item. A quotation may hold them where it is written as the article is; anywhere
 * else what its editor took for words (`5. Mai`) would be dropped without a word.
 */
import type {Element} from 'hast';
import {foldText} from './fold.ts';
import type {Quote, Range} from './model.ts';
import type {Projection} from './project.ts';

/** What a block is written with; an item of a numbered list with its number. */
export type Sign = 'list' | `${number}.` | 'heading' | 'quotation' | 'table' | 'rule';

/** A sign, and the range of its block in the projected text. */
export interface BlockSign extends Range {
  sign: Sign;
  /** The sign as it is written, where that is another: the items of a list may all be `1.` */
  written: Sign;
}

/** A sign in a quote. */
export interface QuoteSign {
  sign: Sign;
  /** Which part of the quote it stands in. */
  part: number;
  /** How many letters of the part stand before it, and how many after; white space is none. */
  before: number;
  after: number;
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
        items.set(item, element.tagName === 'ul' ? 'list' : `${first + nth}.`);
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

/** Count the letters of a text as they are compared, without white space and what is not seen. */
export const countLetters = (text: string): number =>
  foldText(text).replaceAll(/[\s\p{Cf}]/gu, '').length;

/**
 * The signs of a quote that the article does not have at that place.
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
  const within = written
    .filter(({start}) => start >= from && start <= to)
    .map((sign) => ({
      ...sign,
      before: countLetters(text.slice(from, sign.start)),
      after: countLetters(text.slice(sign.start, to)),
    }));
  const quoted = written.some(
    ({sign, start, end}) => sign === 'quotation' && start < from && end > from,
  );
  const afterSign = />\s*$/.test(text.slice(0, from));
  return signs.filter(({sign, part, before, after}) => {
    if (sign === 'quotation' && part === 0 && before === 0 && quoted && !afterSign) return false;
    return !within.some(
      (other) =>
        (other.sign === sign || other.written === sign) &&
        // Between two gaps nothing tells how far it is from an end.
        (part > 0 || other.before === before) &&
        (part === 0 || part < parts.length - 1 || other.after === after),
    );
  });
}

/** A range with what is on either side of it and is no letter: white space, and what is not seen. */
function withoutLetters({start, end}: Range, text: string): Range {
  let [from, to] = [start, end];
  while (from > 0 && isNoLetter(text.charAt(from - 1))) from--;
  while (to < text.length && isNoLetter(text.charAt(to))) to++;
  return {start: from, end: to};
}

const isNoLetter = (character: string): boolean => /[\s\p{Cf}]/u.test(character);
