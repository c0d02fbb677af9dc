/**
 * Punctuation: hardly a mark may come, go, or give way to another. A comma tells who speaks
 * (`the president, said the minister, was weak`), how many are meant, and who is killed
 * (`her, brother and son`); no list of words tells where it does not.
 */
import {negates, type Touch} from './guard-touch.ts';
import {isOpeningPreposition, isSubject} from './guard-words.ts';
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
  // In Greek a semicolon is a question mark.
  const isGreek = [...was, ...is].some(({text}) => /\p{Script=Greek}/u.test(text));
  const [first, ...more] = changes.filter(
    (change, nth) =>
      !(endsLine(change) && areMarks(touched[nth]) && !isGreek) && !isEllipsis(change),
  );
  const isHarmless =
    touched.every(isInPlace) &&
    (!first || (more.length === 0 && endsOpening(first)) || marksChangeInPairs(changes));
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
  change.endsLine && marksOf(change).every(({folded}) => /^[,;.]$/.test(folded));

/** Whether three points become one mark, or it becomes three. */
const isEllipsis = ({gone, come}: Replacement): boolean => {
  const [one, other] = [gone, come].map((side) => side.map(({text}) => text).join(''));
  return (one === '…' && other === '...') || (one === '...' && other === '…');
};

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
  const hasArticle = word !== undefined && isSubject(word.small);
  if (hasArticle) word = word?.before;
  return (
    phrase.length > 0 &&
    phrase.length <= longestPhrase &&
    (hasArticle || !phrase.some(({small}) => isVerbInIng(small))) &&
    word !== undefined &&
    opensPhrase(word)
  );
}

const isVerbInIng = (small: string): boolean => /(?<!^(?:beij|even|morn|spr))ing$/.test(small);

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
const marksChangeInPairs = (changes: readonly Replacement[]): boolean =>
  changes.every(
    ({gone, come}) =>
      gone.length === come.length &&
      [...gone, ...come].every(({folded}) => quotationMark.test(folded)),
  ) &&
  [changes.flatMap(({gone}) => gone), changes.flatMap(({come}) => come)].every((marks) =>
    ["'", '"'].every((kind) => arePairs(marks.filter(({folded}) => folded === kind))),
  );

/** Whether marks open and close in turn, with no other of their kind between. */
const arePairs = (marks: readonly Token[]): boolean =>
  marks.length % 2 === 0 &&
  marks.every((mark, nth) =>
    nth % 2 === 0 ? opens(mark) && nextOfKind(mark) === marks[nth + 1] : !opens(mark),
  );

/** The next mark of the same kind in its own text. */
function nextOfKind({folded, after}: Token): Token | undefined {
  let next = after;
  while (next && next.folded !== folded) next = next.after;
  return next;
}

/** Whether a mark stands at the beginning of words: the apostrophe of `the dogs'` does not. */
const opens = ({before, spaced, after}: Token): boolean =>
  after !== undefined && !after.spaced && (spaced || !before?.wordLike);
