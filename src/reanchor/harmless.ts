/**
 * Detects harmless differences: white space, typographic forms, or hyphenation at the end of a
 * line. Only these are written without the consent of an editor.
 */
import {foldText} from '../annotate/text/fold.ts';

/** A hyphen at the end of a line, before a lower-case letter. */
const lineEndHyphen = /(?<=[\p{L}\p{M}])[-\u2010\u00AD][^\S\r\n]*(?:\r\n?|\n)\s*(?=\p{Ll})/gu;

/** The replacements of a line-end hyphen: removed, a hyphen in a compound, or unchanged. */
const joints = ['', '-', '- '];

/** Zero-width space and word joiner, which are invisible. */
const zeroWidth = /[\u200B\u2060]/g;

/** White space before a closing mark (`non !`), except before the decimals of a number (`1 .5`). */
const spaceBeforeMark = /\s+(?=[;!?%‰…)\]»]|[,.:](?![\p{L}\p{N}]))/gu;
/** White space after an opening mark: `« non`. */
const spaceAfterMark = /(?<=[([«])\s+/gu;
/** Missing white space between a punctuation mark and a word: `war,he`. */
const missingSpace = /(?<=\p{L}[,.;!?])(?=\p{L})/gu;

/**
 * Return whether two texts have the same words and punctuation.
 *
 * White space between words or next to a dash may change the meaning, so it must be the same:
 * `the rapist`, `1 500`, `man - eating`. The same applies to letters, case and punctuation.
 *
 * @param before the old text, with the line ends of its source
 * @param after the new text, with the line ends of its source
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
