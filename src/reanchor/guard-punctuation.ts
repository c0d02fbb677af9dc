/**
 * Punctuation: hardly a mark may come, go, or give way to another. A comma tells who speaks
 * (`the president, said the minister, was weak`), how many are meant, and who is killed
 * (`her, brother and son`); no list of words tells where it does not.
 */
import {negates, type Touch} from './guard-touch.ts';
import {isOpeningPreposition, isSubject, isSubordinating} from './guard-words.ts';
import {isHyphenation} from './hyphenation.ts';
import type {Reason} from './reason.ts';
import type {Comparison, Replacement, Token} from './replacement.ts';

/** Every reason to ask about the marks of a difference, symbols among them. */
export function punctuationReasons({was, is, replacements}: Comparison, touch: Touch): Reason[] {
  const touched = replacements.filter(
    (each) => !isHyphenation(each) && [...each.gone, ...each.come].some(isMark),
  );
  const changes = touched.map(({gone, come, ...where}) => ({
    gone: gone.filter(isMark),
    come: come.filter(isMark),
    ...where,
  }));
  if (changes.length === 0) return [];

  const reasons = changes
    .flatMap(marksOf)
    .flatMap((mark) => [mark, ...wordsBeside(mark)].flatMap(touch));
  // A mark far from a negation may still say how far it goes.
  if ([...was, ...is].some(({small}) => negates(small))) reasons.push('negation');
  const [first, ...more] = changes.filter(
    (change, nth) => !(endsLine(change) && areMarks(touched[nth])) && !isEllipsis(change),
  );
  const isHarmless =
    touched.every(isInPlace) &&
    (!first ||
      (more.length === 0 && (partsSentences(first) || endsOpening(first))) ||
      marksChangeInPairs(changes, was, is));
  return isHarmless ? reasons : [...reasons, 'punctuation'];
}

const isMark = ({wordLike}: Token): boolean => !wordLike;

const areMarks = (replacement: Replacement | undefined): boolean =>
  replacement !== undefined && marksOf(replacement).every(isMark);

/** Whether marks change between words that are the same, or that are each spelled anew. */
const isInPlace = ({gone, come}: Replacement): boolean =>
  [...gone, ...come].every(isMark) ||
  (gone.length === come.length &&
    gone.every((token, nth) => isMark(token) === !come[nth]?.wordLike));

const marksOf = ({gone, come}: Replacement): Token[] => [...gone, ...come];

/** Whether marks change at the end of a line alone, such as an item of a list. */
const endsLine = (change: Replacement): boolean =>
  change.endsLine &&
  marksOf(change).every(({folded, before}) => /^[,;.]$/.test(folded) && !isGreek(before));

/** Whether three points become one mark, or it becomes three. */
const isEllipsis = ({gone, come}: Replacement): boolean => {
  const [one, other] = [gone, come].map((side) => side.map(({text}) => text).join(''));
  return (one === '…' && other === '...') || (one === '...' && other === '…');
};

/**
 * Whether one sentence becomes two by a full stop for a semicolon, or two become one: not
 * where what is said, or supposed, may go on behind it.
 */
const partsSentences = ({gone, come}: Replacement): boolean =>
  gone.length === 1 &&
  come.length === 1 &&
  [...gone, ...come].every(
    ({folded, before}) =>
      /^[;.]$/.test(folded) && !isGreek(before) && !isAbbreviation(before) && !isSaid(before),
  );

const isAbbreviation = (token: Token | undefined): boolean => (token?.text.length ?? 0) < 4;

/** Whether a sentence says up to here what somebody says or supposes: `claims that …`, `if …`. */
function isSaid(to: Token | undefined): boolean {
  for (let token = to; token && !/^[.!?]$/.test(token.folded); token = token.before) {
    if (isSubordinating(token.small)) return true;
  }
  return false;
}

/** In Greek a semicolon is a question mark. */
const isGreek = (token: Token | undefined): boolean => /\p{Script=Greek}/u.test(token?.text ?? '');

/**
 * So many words may stand between the preposition or the article of a phrase and its end:
 * “in old Almaty”. In more there is room for a subject and a verb: “at night they attacked”.
 */
const longestPhrase = 2;

/** Whether a comma comes or goes between a phrase that opens the sentence and the subject. */
function endsOpening(change: Replacement): boolean {
  const [comma, ...more] = marksOf(change);
  if (comma?.folded !== ',' || more.length > 0 || !isSubject(comma.after?.small ?? ''))
    return false;
  const phrase: Token[] = [];
  let word = comma.before;
  while (word?.wordLike && !isSubject(word.small) && !opensPhrase(word)) {
    phrase.push(word);
    word = word.before;
  }
  // An article may stand between the preposition and these words; behind a pronoun there is a verb.
  if (word && isSubject(word.small)) word = word.before;
  return (
    phrase.length > 0 &&
    phrase.length <= longestPhrase &&
    !phrase.some(({small}) => /(?<!^(?:beij|build|even|meet|morn|open|spr))ing$/.test(small)) &&
    word !== undefined &&
    opensPhrase(word)
  );
}

const opensPhrase = ({small, folded, before}: Token): boolean =>
  isOpeningPreposition(small) &&
  folded !== small &&
  (before === undefined || /^[.;:]$/.test(before.folded));

/** What stands beside a mark, as far as the next word on each side. */
function wordsBeside({before, after}: Token): Token[] {
  return [...asFarAsWord(before, 'before'), ...asFarAsWord(after, 'after')];
}

function asFarAsWord(from: Token | undefined, side: 'before' | 'after'): Token[] {
  const beside: Token[] = [];
  for (let token = from; token; token = token.wordLike ? undefined : token[side]) {
    beside.push(token);
  }
  return beside;
}

const quotationMark = /^['"]$/;

/** Whether nothing changes but the kind of quotation marks, each pair as one. */
function marksChangeInPairs(
  changes: readonly Replacement[],
  was: readonly Token[],
  is: readonly Token[],
): boolean {
  return (
    changes.every(
      ({gone, come}) =>
        gone.length === come.length &&
        [...gone, ...come].every(({folded}) => quotationMark.test(folded)),
    ) &&
    [changes.flatMap(({gone}) => gone), changes.flatMap(({come}) => come), was, is].every(
      (tokens) =>
        ["'", '"'].every((kind) => arePairs(tokens.filter(({folded}) => folded === kind))),
    )
  );
}

/** Whether marks open and close in turn. */
const arePairs = (marks: readonly Token[]): boolean =>
  marks.length % 2 === 0 && marks.every((mark, nth) => opens(mark) === (nth % 2 === 0));

/** Whether a mark stands at the beginning of words: the apostrophe of `the dogs'` does not. */
const opens = ({before, spaced, after}: Token): boolean =>
  after !== undefined && !after.spaced && (spaced || !before?.wordLike);
