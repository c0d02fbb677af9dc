/**
 * The guard: which differences between a quote and the text may be taken over
 * without an editor's decision. It looks at words, not at likeness: a letter can
 * turn a claim around.
 *
 * Let through are spellings of one word (see `spelling.ts`), a hyphen within a word, the
 * little punctuation that says nothing (see `guard-punctuation.ts`), and the capital of a
 * sentence that begins within the quote. All else is for an editor: above all, no word
 * comes, goes, or gives way to another.
 */
import {beginsSentence, isCapitalAsked} from './guard-capital.ts';
import {punctuationReasons} from './guard-punctuation.ts';
import {type Touch, touchOf} from './guard-touch.ts';
import {negativePrefixes, oppositeEndings} from './guard-words.ts';
import {isHyphenation} from './hyphenation.ts';
import {type Reason, reasons} from './reason.ts';
import {compare, type Replacement, type Token} from './replacement.ts';
import {isSpellingOf} from './spelling.ts';

/** The share of a quote's words that may differ in their spelling. */
const largestShare = 0.25;

/**
 * Look at the difference between a quote and the words that stand in the text now.
 *
 * @param quote the words as they were quoted
 * @param candidate the words as they are
 * @param names of all actors, in all their forms
 * @param isRussian whether `ё` may be written without its points (see `hasRussianPoints`)
 * @returns every reason to ask an editor; none, where the difference may be taken over
 */
export function reasonsToAsk(
  quote: string,
  candidate: string,
  names: readonly string[],
  isRussian = hasRussianPoints(quote + candidate),
): Reason[] {
  const comparison = compare(quote, candidate);
  const {was, replacements} = comparison;
  const touch = touchOf(names);
  const moved = movedWords(replacements);
  const found = new Set([
    ...punctuationReasons(comparison, touch),
    ...replacements.flatMap((each) =>
      isHyphenation(each)
        ? wordsIn([...each.gone, ...each.come]).flatMap(touch)
        : pairsIn(each).flatMap((pair) => wordReasons(pair, touch, moved)),
    ),
  ]);
  const hasPoints = replacements.flatMap(pairsIn).some(([gone, come]) => {
    return gone && come && differInPoints(gone, come);
  });
  if (hasPoints && !isRussian) found.add('word');
  const respelled = replacements.map(respelledIn).reduce((sum, count) => sum + count, 0);
  // One word of a short quote is not much of a difference, whatever its share.
  if (respelled > Math.max(1, wordsIn(was).length * largestShare)) found.add('share');
  return (Object.keys(reasons) as Reason[]).filter((reason) => found.has(reason));
}

/** Letters that Russian does not have. */
const otherCyrillic = /[іїєґўәғӣқңөүұӯһҳҷ]/giu;
/** In a Russian text names may have some; in a text of another language they are more. */
const mostOthers = 0.04;

/**
 * Whether the points of `ё` may be left out in a text, as in Russian: in Belarusian and Tajik,
 * `ё` and `е` make different words.
 */
export function hasRussianPoints(text: string): boolean {
  const letters = text.normalize('NFC').match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const others = text.normalize('NFC').match(otherCyrillic)?.length ?? 0;
  return others <= letters * mostOthers;
}

/** A word, and the one that stands in its place. */
type Pair = readonly [gone: Token | undefined, come: Token | undefined];

const wordsIn = (tokens: readonly Token[]): Token[] => tokens.filter(({wordLike}) => wordLike);

/** The words of a replacement, side by side. */
function pairsIn({gone, come}: Replacement): Pair[] {
  const before = wordsIn(gone);
  const after = wordsIn(come);
  return Array.from({length: Math.max(before.length, after.length)}, (_, nth) => [
    before[nth],
    after[nth],
  ]);
}

/** Why one word may not stand in the place of the other. */
function wordReasons([gone, come]: Pair, touch: Touch, moved: ReadonlySet<string>): Reason[] {
  const pair = [gone, come].filter((token) => token !== undefined);
  const touched = pair.flatMap(touch);
  if (gone && come && isArticle(gone) && isArticle(come) && !isCapitalAsked(gone, come)) {
    return touched;
  }
  // A word that is there twice has another blank before it.
  if (gone && come && gone.folded === come.folded) return [...touched, 'punctuation'];
  if (gone && come && differInPoints(gone, come)) {
    // The points change no number and no date, however it is declined.
    const named = touched.filter((reason) => reason === 'name');
    return isCapitalWithin(gone) || isCapitalAsked(gone, come) ? [...named, 'capital'] : named;
  }
  if (!gone || !come || !isSpellingOf(gone.small, come.small)) {
    const others = pair.map(({small}) => (moved.has(small) ? 'order' : 'word'));
    if (gone && come && turnsAround(gone.small, come.small)) touched.push('negation');
    return [...touched, ...others];
  }
  // Gray is no spelling of Grey, where that is a name.
  const mayBeName = gone.small !== come.small && gone.folded !== gone.small;
  return mayBeName || isCapitalAsked(gone, come) ? [...touched, 'capital'] : touched;
}

/** Whether a word is the English article before a sound that is spoken in two ways: a historic, an historic. */
function isArticle({small, after}: Token): boolean {
  const next = after?.wordLike ? after : after?.after;
  return /^an?$/.test(small) && /^(?:h|u|eu|one)/.test(next?.small ?? '');
}

/** Whether two spellings of a word differ in the points of a `ё` alone. */
const differInPoints = (gone: Token, come: Token): boolean =>
  gone.small !== come.small &&
  gone.small.replaceAll('ё', 'е') === come.small.replaceAll('ё', 'е') &&
  isSpellingOf(gone.small, come.small);

/** Whether a word within a sentence has a capital, as names have. */
const isCapitalWithin = (token: Token): boolean =>
  token.folded !== token.small && token.before !== undefined && !beginsSentence(token);

/** How many words of a replacement are others, or spelled anew; a capital does not count. */
function respelledIn(replacement: Replacement): number {
  if (isHyphenation(replacement)) return 1;
  return pairsIn(replacement).filter(([gone, come]) => gone?.small !== come?.small).length;
}

/** Words that are gone at one place and come at another. */
function movedWords(replacements: readonly Replacement[]): ReadonlySet<string> {
  const smallIn = (tokens: readonly Token[]) => wordsIn(tokens).map(({small}) => small);
  const come = new Set(replacements.flatMap((each) => smallIn(each.come)));
  return new Set(
    replacements.flatMap((each) => smallIn(each.gone)).filter((each) => come.has(each)),
  );
}

/** Whether two words differ by what turns one into its opposite: `legal`, `illegal`. */
function turnsAround(a: string, b: string): boolean {
  return (
    negativePrefixes.some((prefix) => a === prefix + b || b === prefix + a) ||
    oppositeEndings.some(([one, other]) => {
      const turned = (from: string, to: string, x: string, y: string) =>
        x.endsWith(from) && x.slice(0, -from.length) + to === y;
      return turned(one, other, a, b) || turned(other, one, a, b);
    })
  );
}
