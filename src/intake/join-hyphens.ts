/** Joins words that are hyphenated at the end of a line. */

import {areJoinedWithoutSpace} from '../annotate/text/spaceless.ts';

/** A joined word. */
export interface JoinedWord {
  /** As it is written now. */
  word: string;
  /** Whether the text also has it within a line, in this form. */
  isProved: boolean;
}

const broken =
  /([\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*)[-\u2010\u00AD][^\S\n]*\n\s*([\p{L}\p{M}]+)/gu;

/**
 * Join the hyphenated words of a paragraph. The hyphen stays if a capital follows, or if the text has
 * the word with it, or both of its parts as words, and never the word without it.
 *
 * @param paragraph with a line feed where the lines end; those that remain become spaces
 * @param words the words that the whole text has within a line, in lower case
 */
export function joinHyphens(
  paragraph: string,
  words: ReadonlySet<string>,
): {text: string; joined: JoinedWord[]} {
  const joined: JoinedWord[] = [];
  const text = paragraph.replace(broken, (_, first: string, second: string) => {
    const [plain, hyphenated] = [first + second, `${first}-${second}`];
    const isKnown = (word: string) => words.has(word.toLowerCase());
    const isCompound = isKnown(hyphenated) || (isKnown(first) && isKnown(second));
    const keeps = second !== second.toLowerCase() || (isCompound && !isKnown(plain));
    const word = keeps ? hyphenated : plain;
    joined.push({word, isProved: isKnown(word)});
    return word;
  });
  const lines = text.split(/\s*\n\s*/).map((line) => line.replace(/(?<=\S)[ \t]+/g, ' '));
  return {
    text: lines.reduce((all, line) =>
      areJoinedWithoutSpace(all.slice(-2), line) ? all + line : `${all} ${line}`,
    ),
    joined,
  };
}

/** List the words of a text that are within a line, in lower case. */
export const listWords = (lines: readonly string[]): Set<string> =>
  new Set(
    lines.flatMap((line) =>
      [...line.matchAll(/[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*(?![-\u2010\u00AD]\s*$)/gu)].map(
        ([word]) => word.toLowerCase(),
      ),
    ),
  );
