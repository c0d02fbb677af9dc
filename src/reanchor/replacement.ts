/**
 * Replacements: where two texts differ, each word and sign beside its neighbours in
 * its own text. What stands beside a sign tells what the sign says.
 */
import {unparted} from '../annotate/text/boundaries.ts';
import {difference, type Word, wordsOf} from '../annotate/text/differences.ts';

/** A word or sign of one text. */
export interface Token extends Word {
  /** In small letters. */
  small: string;
  /** What stands before and after it in its own text. */
  before: Token | undefined;
  after: Token | undefined;
}

/** What is gone from one place, and what has come there. */
export interface Replacement {
  gone: readonly Token[];
  come: readonly Token[];
  /** Whether it ends a line, in both texts. */
  endsLine: boolean;
}

/** Two texts, and where they differ. */
export interface Comparison {
  was: readonly Token[];
  is: readonly Token[];
  replacements: readonly Replacement[];
}

/** Compare two texts; see `difference`. */
export function compare(before: string, after: string): Comparison {
  const was = tokensOf(before);
  const is = tokensOf(after);
  const replacements: Replacement[] = [];
  let inWas = 0;
  let inIs = 0;
  let sameBefore = true;
  for (const {kind, words} of difference(before, after)) {
    const gone = kind === 'new' ? [] : was.slice(inWas, inWas + words.length);
    const come = kind === 'gone' ? [] : is.slice(inIs, inIs + words.length);
    inWas += gone.length;
    inIs += come.length;
    if (kind === 'same') {
      replacements.push(...turned(gone, come));
    } else if (sameBefore) {
      replacements.push({gone, come, endsLine: startLine(was[inWas], is[inIs])});
    } else {
      // What is new stands behind what is gone, and in its place.
      const last = replacements.pop();
      const endsLine = startLine(was[inWas], is[inIs]);
      replacements.push({gone: last?.gone ?? [], come, endsLine});
    }
    sameBefore = kind === 'same';
  }
  return {was, is, replacements};
}

const startLine = (one: Token | undefined, other: Token | undefined): boolean =>
  one?.startsLine === true && other?.startsLine === true;

function tokensOf(text: string): Token[] {
  const tokens = wordsOf(text).map(
    (word): Token => ({
      ...word,
      small: word.folded.toLowerCase(),
      before: undefined,
      after: undefined,
    }),
  );
  tokens.forEach((token, at) => {
    token.before = tokens[at - 1];
    token.after = tokens[at + 1];
  });
  return tokens;
}

/** Words and signs that fold to the same and are not. */
function turned(gone: readonly Token[], come: readonly Token[]): Replacement[] {
  return gone.flatMap((one, nth) => {
    const other = come[nth];
    return other && hasTurned(one, other)
      ? [{gone: [one], come: [other], endsLine: startLine(one.after, other.after)}]
      : [];
  });
}

/**
 * A hyphen that is a dash by its length or its blanks (those around a long dash say
 * nothing); a quotation mark that opens and closed; a point that parts sentences, or makes
 * a number a tenth; a blank that stands for a comma, where words are not parted by blanks.
 */
function hasTurned(one: Token, other: Token): boolean {
  if (one.folded === '-' && [one, other].every(({text}) => /^[—―]$/.test(text))) return false;
  if (one.folded === '-') return !sameSpacing(one, other) || isBare(one) !== isBare(other);
  if (/^['"]$/.test(one.folded)) return !sameSpacing(one, other);
  if (/^[.,:]$/.test(one.folded)) {
    return !sameSpacing(one, other) && [one.before, one.after].some(hasDigits);
  }
  return one.spaced !== other.spaced && [one, one.before].every(isUnparted);
}

const hasDigits = (token: Token | undefined): boolean => /\p{N}/u.test(token?.text ?? '');

const unpartedWord = new RegExp(unparted, 'u');
const isUnparted = (token: Token | undefined): boolean => unpartedWord.test(token?.text ?? '');

/** A hyphen, and no dash: folding takes them for one. */
export const hyphen = /^[-\u2010\u2011]$/;

/** Whether a hyphen, and no dash, joins two words; between numbers the two are one. */
const isBare = ({text, spaced, before, after}: Token): boolean =>
  hyphen.test(text) && !spaced && ![before, after].every(hasDigits);

const sameSpacing = (one: Token, other: Token): boolean =>
  one.spaced === other.spaced && one.after?.spaced === other.after?.spaced;
