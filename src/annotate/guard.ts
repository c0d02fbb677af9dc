/**
 * The guard: which differences between a quote and the text may be taken over
 * without an editor's decision. It looks at words, not at likeness: a letter can
 * turn a claim around.
 */
import {distance} from 'fastest-levenshtein';
import {type Change, difference, type Word} from './difference.ts';
import {foldText} from './fold.ts';

/** Why a difference is for an editor to decide. */
export type Reason =
  /** A negation, or a word that turns the meaning around, comes or goes. */
  | 'negation'
  /** A number, in digits or in words. */
  | 'number'
  /** A month, a day of the week, or a word such as “yesterday”. */
  | 'date'
  /** A name from the registry. */
  | 'name'
  /** A word gives way to another that is no spelling of it, or a word with a meaning of its own comes or goes. */
  | 'other-word'
  /** More than the set share of the words differ. */
  | 'share';

/** The share of a quote's words that may differ. */
export const largestShare = 0.25;

const negations = wordSet(`
  no not never none nobody nothing nowhere neither nor cannot without hardly scarcely barely
  rarely seldom few little against despite unless except only least less false deny denied
  denies denying refuse refused refuses fail failed fails lack lacked lacks ain't
  не ни нет нету никогда никто никого никому ничто ничего ничему нигде никуда никак никакой
  никакая никакое никакие ничей нельзя без кроме вопреки против едва вряд лишь только мало
  менее отрицать отрицает отрицал отказ отказался`);

const negativePrefixes = [
  'un',
  'in',
  'im',
  'il',
  'ir',
  'dis',
  'mis',
  'non',
  'anti',
  'counter',
  'не',
  'ни',
  'без',
  'бес',
  'анти',
  'противо',
  'контр',
];

const numbers = wordSet(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
  hundred hundreds thousand thousands million millions billion billions trillion dozen dozens
  half quarter third double triple once twice first second fourth fifth sixth seventh eighth
  ninth tenth both all some many most every each several percent per
  ноль один одна одно одного одной два две двух три трёх трех четыре четырёх четырех пять пяти
  шесть шести семь семи восемь девять десять одиннадцать двенадцать двадцать тридцать сорок
  пятьдесят сто двести триста тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда
  миллиардов половина треть четверть вдвое втрое дважды первый первая первого второй вторая
  третий третья оба обе все всех всем многие некоторые несколько каждый большинство процент
  процента процентов`);

const dates = wordSet(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday
  today yesterday tomorrow tonight before after later earlier ago since until
  январь января январе февраль февраля феврале март марта марте апрель апреля апреле май мая мае
  июнь июня июне июль июля июле август августа августе сентябрь сентября сентябре октябрь октября
  октябре ноябрь ноября ноябре декабрь декабря декабре понедельник понедельника вторник вторника
  среда среду среды четверг четверга пятница пятницу пятницы суббота субботу субботы воскресенье
  воскресенья сегодня вчера завтра накануне до после позже ранее назад`);

/** Words without a meaning of their own: they may come and go. */
const small = wordSet(`
  a an the this that these those which who it its of to and or as at by for from in on with
  is are was were be been has have had do does did so then there here
  и а в во на с со к ко у о об от из по за для же ли бы то это этот эта эти что как`);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
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
  const changes = difference(quote, candidate);
  const changed = changes
    .filter(({kind}) => kind !== 'same')
    .flatMap(({words}) => words)
    .filter(({wordLike}) => wordLike)
    .map(({text}) => plain(text));
  const nameWords = new Set(
    names
      .flatMap((name) => name.split(/[^\p{L}\p{M}\p{N}]+/u).map(plain))
      .filter((word) => word.length > 1),
  );

  const reasons = new Set<Reason>();
  for (const word of changed) {
    if (negations.has(word) || /n[’']t$/.test(word)) reasons.add('negation');
    if (/\p{N}/u.test(word) || numbers.has(word)) reasons.add('number');
    if (dates.has(word)) reasons.add('date');
    if (nameWords.has(word)) reasons.add('name');
  }
  if (changesDigits(changes)) reasons.add('number');
  for (const [gone, come] of replacements(changes)) {
    if (turnsAround(gone, come)) reasons.add('negation');
    if (!isSpellingOf(gone, come)) reasons.add('other-word');
  }

  const count = changes
    .filter(({kind}) => kind !== 'new')
    .flatMap(({words}) => words)
    .filter(({wordLike}) => wordLike).length;
  const edits = Math.max(countWords(changes, 'gone'), countWords(changes, 'new'));
  // One word of a short quote is not much of a difference, whatever its share.
  if (edits > Math.max(1, count * largestShare)) reasons.add('share');
  return [...reasons];
}

const plain = (word: string): string => foldText(word).toLowerCase();

const countWords = (changes: readonly Change[], kind: Change['kind']): number =>
  changes
    .filter((change) => change.kind === kind)
    .flatMap(({words}) => words)
    .filter(({wordLike}) => wordLike).length;

/** Whether a sign beside digits changes: a minus, a point, a per cent. */
function changesDigits(changes: readonly Change[]): boolean {
  return changes.some(
    ({kind, words}) => kind !== 'same' && words.some(({text}) => /[\p{N}%‰+−±]/u.test(text)),
  );
}

/**
 * Which word gives way to which: what is gone with what is new directly after it,
 * in their order. A word without a partner comes or goes alone.
 */
function* replacements(changes: readonly Change[]): Generator<[string, string]> {
  for (const [index, change] of changes.entries()) {
    if (change.kind === 'same') continue;
    const previous = changes[index - 1];
    if (change.kind === 'new' && previous?.kind === 'gone') continue;
    const next = changes[index + 1];
    const gone = change.kind === 'gone' ? wordLike(change.words) : [];
    const come =
      change.kind === 'new'
        ? wordLike(change.words)
        : next?.kind === 'new'
          ? wordLike(next.words)
          : [];
    for (let nth = 0; nth < Math.max(gone.length, come.length); nth++) {
      yield [gone[nth] ?? '', come[nth] ?? ''];
    }
  }
}

const wordLike = (words: readonly Word[]): string[] =>
  words.filter((word) => word.wordLike).map(({text}) => plain(text));

/** Whether two words differ by a prefix that negates: `legal`, `illegal`. */
function turnsAround(a: string, b: string): boolean {
  return negativePrefixes.some((prefix) => a === `${prefix}${b}` || b === `${prefix}${a}`);
}

/**
 * Whether two words are spellings of one, such as `honour` and `honor`: the same
 * first letter, and of every four letters at most one changed. A small word may
 * come, go or give way to another.
 */
function isSpellingOf(a: string, b: string): boolean {
  if (a === '' || b === '') return small.has(a || b);
  if (small.has(a) && small.has(b)) return true;
  const longest = Math.max(a.length, b.length);
  return longest > 3 && a[0] === b[0] && distance(a, b) <= Math.floor(longest / 4);
}
