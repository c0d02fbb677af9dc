/**
 * The guard: which differences between a quote and the text may be taken over
 * without an editor's decision. It looks at words, not at likeness: a letter can
 * turn a claim around.
 *
 * Let through are spellings of one word (see `spelling.ts`), hyphens, commas and
 * their like, and the capital of a sentence that begins within the quote. All else
 * is for an editor: above all, no word comes, goes, or gives way to another.
 */
import {type Change, difference, type Word} from './difference.ts';
import {foldText} from './fold.ts';
import * as is from './guard-words.ts';
import {isSpellingOf} from './spelling.ts';

/** Why a difference is for an editor to decide, and how that is told. */
export const reasons = {
  negation: 'a negation, or a word that turns into its opposite',
  number: 'a number or a quantity',
  date: 'a date',
  name: 'a name from the registry',
  order: 'words in another order',
  word: 'a word that comes, goes, or gives way to another',
  capital: 'a capital letter',
  sign: 'a question, a quotation, or another sign that matters',
  share: 'more than a quarter of the words',
} as const;

export type Reason = keyof typeof reasons;

/** The share of a quote's words that may differ in their spelling. */
const largestShare = 0.25;

/** Signs that may come, go, or give way to each other. */
const harmless = /^[,;:.…\-،؛，。；：、]$/;
const quotationMark = /^['"]$/;
const endOfSentence = /^[.!?…:;。！？]$/;

/** A word or sign in its place. */
interface Token extends Word {
  kind: Change['kind'];
  /** In small letters. */
  small: string;
}

/** What stands at one place of the difference, and what stood there. */
interface Replacement {
  gone: Token[];
  come: Token[];
}

/**
 * Look at the difference between a quote and the words that stand in the text now.
 *
 * @param quote the words as they were quoted
 * @param candidate the words as they are
 * @param names of all actors, in all their forms
 * @returns every reason to ask an editor; none, where the difference may be taken over
 */
export function reasonsToAsk(quote: string, candidate: string, names: readonly string[]): Reason[] {
  const tokens = difference(quote, candidate).flatMap(({kind, words}) =>
    words.map((word): Token => ({...word, kind, small: word.folded.toLowerCase()})),
  );
  const replacements = replacementsIn(tokens);
  const moved = movedWords(replacements);
  const isName = nameTest(names);
  const found = new Set<Reason>();

  /** Tell what is touched by a change of this word, or beside it. */
  const touch = ({small, folded}: Token): void => {
    if (is.isNegation(small) || /n't$/.test(small)) found.add('negation');
    if (is.isNumber(small) || /[\p{N}%‰]/u.test(small)) found.add('number');
    if (is.isDate(small) || is.isMonthByCapital(folded)) found.add('date');
    if (isName(small)) found.add('name');
  };

  let respelled = 0;
  for (const {gone, come} of replacements) {
    const before = gone.filter(({wordLike}) => wordLike);
    const after = come.filter(({wordLike}) => wordLike);
    const asOne = isHyphenation(gone, come);
    for (const reason of signReasons(gone, come)) found.add(reason);

    for (let nth = 0; nth < Math.max(before.length, after.length); nth++) {
      const pair = [before[nth], after[nth]].filter((token) => token !== undefined);
      const [one, other] = pair;
      if (one && other && one.small === other.small) {
        if (!beginsSentence(tokens, one) && !beginsSentence(tokens, other)) found.add('capital');
        continue;
      }
      if (!asOne || nth === 0) respelled++;
      for (const token of pair) touch(token);
      if (one && other && turnsAround(one.small, other.small)) found.add('negation');
      if (asOne || (one && other && isSpellingOf(one.small, other.small))) continue;
      for (const {small} of pair) found.add(moved.has(small) ? 'order' : 'word');
    }
  }
  for (const token of besideSigns(tokens, isName)) touch(token);
  if (commaBeforeRelative(tokens)) found.add('sign');

  const count = tokens.filter(({kind, wordLike}) => wordLike && kind !== 'new').length;
  // One word of a short quote is not much of a difference, whatever its share.
  if (respelled > Math.max(1, count * largestShare)) found.add('share');
  return (Object.keys(reasons) as Reason[]).filter((reason) => found.has(reason));
}

/** What is gone and what is new between two runs of words that are the same. */
function replacementsIn(tokens: readonly Token[]): Replacement[] {
  const result: Replacement[] = [];
  tokens.forEach((token, at) => {
    if (token.kind === 'same') return;
    if (at === 0 || tokens[at - 1]?.kind === 'same') result.push({gone: [], come: []});
    result.at(-1)?.[token.kind === 'gone' ? 'gone' : 'come'].push(token);
  });
  return result;
}

/** Words that are gone at one place and come at another. */
function movedWords(replacements: readonly Replacement[]): ReadonlySet<string> {
  const words = (tokens: Token[]) => tokens.filter((t) => t.wordLike).map(({small}) => small);
  const come = new Set(replacements.flatMap((each) => words(each.come)));
  return new Set(replacements.flatMap((each) => words(each.gone)).filter((each) => come.has(each)));
}

/** Whether only a hyphen comes or goes within a word: `cooperate`, `co-operate`. */
function isHyphenation(gone: readonly Token[], come: readonly Token[]): boolean {
  const [hyphened, whole] = gone.length > come.length ? [gone, come] : [come, gone];
  const [first] = hyphened;
  return (
    whole.length === 1 &&
    hyphened.slice(1).every(({spaced}) => !spaced) &&
    hyphened.every(({wordLike, folded}) => wordLike || folded === '-') &&
    hyphened.map(({small}) => small.replace('-', '')).join('') === whole[0]?.small &&
    // To re-sign is not to resign.
    first?.small !== 're'
  );
}

/** Signs that may not come, go, or give way to others. */
function signReasons(gone: readonly Token[], come: readonly Token[]): Reason[] {
  const marks = (tokens: readonly Token[]) =>
    tokens.filter(({folded}) => quotationMark.test(folded)).length;
  const matters = [...gone, ...come].some(
    ({wordLike, folded}) => !wordLike && !harmless.test(folded) && !quotationMark.test(folded),
  );
  return matters || marks(gone) !== marks(come) ? ['sign'] : [];
}

/** Whether a sentence begins with a token, and has its beginning within the quote. */
function beginsSentence(tokens: readonly Token[], token: Token): boolean {
  const previous = neighbour(tokens, token, -1);
  return previous !== undefined && endOfSentence.test(previous.folded);
}

/** The token before or after another in its own text: in the quote, or in the candidate. */
function neighbour(tokens: readonly Token[], token: Token, step: -1 | 1): Token | undefined {
  for (let at = tokens.indexOf(token) + step; at in tokens; at += step) {
    const other = tokens[at];
    if (other && (token.kind === 'same' || other.kind === 'same' || other.kind === token.kind)) {
      return other;
    }
  }
  return undefined;
}

/**
 * The signs that come or go, and the words beside them of which they may say something:
 * a comma parts from a negation or a name, and a sign joins a number or another word.
 */
function* besideSigns(
  tokens: readonly Token[],
  isName: (word: string) => boolean,
): Generator<Token> {
  for (const token of tokens) {
    if (token.kind === 'same' || token.wordLike) continue;
    const before = neighbour(tokens, token, -1);
    const after = neighbour(tokens, token, 1);
    const joins = after !== undefined && !after.spaced;
    yield token;
    for (const word of [before, after]) {
      if (word?.wordLike && (joins || is.isNegation(word.small) || isName(word.small))) yield word;
    }
  }
}

/** Whether a comma comes or goes before “who” or “which”: it says whether all are meant. */
function commaBeforeRelative(tokens: readonly Token[]): boolean {
  return tokens.some((token) => {
    const after = token.kind !== 'same' && !token.wordLike && neighbour(tokens, token, 1);
    return after && is.isRelative(after.small);
  });
}

/** Whether two words differ by what turns one into its opposite: `legal`, `illegal`. */
function turnsAround(a: string, b: string): boolean {
  return (
    is.negativePrefixes.some((prefix) => a === prefix + b || b === prefix + a) ||
    is.oppositeEndings.some(([one, other]) => {
      const turned = (from: string, to: string, x: string, y: string) =>
        x.endsWith(from) && x.slice(0, -from.length) + to === y;
      return turned(one, other, a, b) || turned(other, one, a, b);
    })
  );
}

/** A test for words of the names, in their cases too: “Токаева”, “Tokayev's”. */
function nameTest(names: readonly string[]): (word: string) => boolean {
  const whole = names.map((name) => foldText(name).toLowerCase());
  const words = new Set(
    whole.flatMap((name) => name.split(/[^\p{L}\p{M}\p{N}]+/u)).filter((word) => word.length > 1),
  );
  const stems = [...words].filter((word) => word.length > 3);
  return (word) => {
    const bare = word.replace(/'s?$/, '');
    return (
      words.has(bare) ||
      stems.some((stem) => bare.startsWith(stem) && bare.length <= stem.length + 3) ||
      // Scripts that do not part their words.
      (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word) &&
        whole.some((name) => name.includes(word) || word.includes(name)))
    );
  };
}
