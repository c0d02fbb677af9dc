/**
 * Harmless differences: the words are the same, and only white space, typographic forms or
 * hyphenation at the end of a line differ. Only these are written without asking an editor.
 */
import {foldText} from '../annotate/text/fold.ts';

/** A hyphen at the end of a line, before a word that goes on in lower case. */
const lineEndHyphen = /(?<=[\p{L}\p{M}])[-\u2010\u00AD][^\S\r\n]*(?:\r\n?|\n)\s*(?=\p{Ll})/gu;

/** What a line-end hyphen may become: nothing, a hyphen in a compound, or what it is. */
const joints = ['', '-', '- '];

/** Zero-width space and word joiner: they separate or join words invisibly. */
const zeroWidth = /[\u200B\u2060]/g;

/** White space before a closing mark (`non !`), except before the decimals of a number (`1 .5`). */
const spaceBeforeMark = /\s+(?=[;!?%‰…)\]»]|[,.:](?![\p{L}\p{N}]))/gu;
/** White space after an opening mark: `« non`. */
const spaceAfterMark = /(?<=[([«])\s+/gu;
/** White space that is missing between a punctuation mark and a word: `war,he`. */
const missingSpace = /(?<=\p{L}[,.;!?])(?=\p{L})/gu;

/**
 * Returns whether two texts have the same words and punctuation.
 *
 * White space between two words, or beside a dash, is no typography: `the rapist`, `1 500`,
 * `man - eating`. Neither is any change of a letter, a case or a punctuation mark.
 *
 * @param before and `after` with the line ends of their sources
 */
export function isHarmless(before: string, after: string): boolean {
  const forms = new Set(joints.map((joint) => normalize(before, joint)));
  return joints.some((joint) => forms.has(normalize(after, joint)));
}

const normalize = (text: string, joint: string): string =>
  foldText(
    text
      .replace(lineEndHyphen, joint)
      .replace(zeroWidth, '')
      .replace(spaceBeforeMark, '')
      .replace(spaceAfterMark, '')
      .replace(missingSpace, ' '),
  );
