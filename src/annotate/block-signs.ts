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

/** A sign, and where in the projected text its block begins. */
export interface BlockSign {
  sign: Sign;
  start: number;
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

/** The signs of all blocks, in the order of the text. */
export function blockSigns({blocks}: Pick<Projection, 'blocks'>): BlockSign[] {
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
  return blocks.flatMap(({element, start}) => {
    const sign = items.get(element) ?? ofElement.get(element.tagName);
    return sign ? [{sign, start}] : [];
  });
}

/** Count the letters of a text as they are compared, without white space. */
export const countLetters = (text: string): number => foldText(text).replaceAll(' ', '').length;

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
  const within = written
    .filter(({start}) => start >= range.start && start < range.end)
    .map(({sign, start}) => ({
      sign,
      before: countLetters(text.slice(range.start, start)),
      after: countLetters(text.slice(start, range.end)),
    }));
  return signs.filter(
    ({sign, part, before, after}) =>
      !within.some(
        (other) =>
          other.sign === sign &&
          // Between two gaps nothing tells how far it is from an end.
          (part > 0 || other.before === before) &&
          (part === 0 || part < parts.length - 1 || other.after === after),
      ),
  );
}
