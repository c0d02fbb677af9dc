/**
 * Reads the hints of an annotation, `prefix` and `suffix`, as Markdown: they may be copied from
 * the article's file, where words have markup that the page does not show.
 */
import {toString as toPlainText} from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import type {Hints} from '../model/model.ts';
import {foldText} from '../text/fold.ts';

const chain = unified().use(remarkParse).use(remarkGfm, {singleTilde: false}).freeze();

/**
 * Reads hints as Markdown.
 *
 * @param hints the values of the attributes
 * @returns the words, or `undefined` if they are those of the values
 */
export function readHints({prefix, suffix}: Hints): Hints | undefined {
  const read = {prefix: readWords(prefix), suffix: readWords(suffix)};
  return isSame(read.prefix, prefix) && isSame(read.suffix, suffix) ? undefined : read;
}

/** Reads a hint. What has no words, as the numeral of a list, stays as it is written. */
const readWords = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : toPlainText(chain.parse(value)).trim() || value;

const isSame = (one = '', other = ''): boolean => foldText(one) === foldText(other);
