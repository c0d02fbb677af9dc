/**
 * Finds words that look like another form of a name but are not linked, such as a grammatical case.
 */
import type {ActorNames, Range} from '../model/model.ts';
import {upperBound} from '../model/upper-bound.ts';
import {scriptsWithoutSpaces} from '../text/boundaries.ts';
import {fold, foldText, unfold} from '../text/fold.ts';
import type {Projection} from '../text/project.ts';
import {findMentions} from './find-mentions.ts';

/** A form of a name that is not linked. */
export interface UnlinkedForm extends Range {
  /** The id of the actor. */
  actor: string;
  name: string;
  /** The form, folded. */
  form: string;
}

/** Minimum length of the letters that a name and its form share, and their part of the name. */
const minStem = 4;
const minStemShare = 0.7;
/** Minimum part that each word of a name shares with its form. */
const minWordShare = 0.5;
/** Maximum length of an ending. Longer ones derive other words. */
const maxEnding = 3;

/** A word, as offsets in its text. */
interface Word extends Range {
  text: string;
}

const words = new RegExp(`(?:(?!${scriptsWithoutSpaces})[\\p{L}\\p{M}])+`, 'gu');
const splitWords = (text: string): Word[] =>
  [...text.matchAll(words)].map(({0: word, index}) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));

/** Returns how many code units two words share at their start. */
function countShared(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Returns whether words of a text look like another form of the words of a name. */
function isForm(name: readonly Word[], form: readonly Word[]): boolean {
  let [shared, length] = [0, 0];
  for (const [index, {text}] of name.entries()) {
    const other = form[index]?.text ?? '';
    const stem = countShared(text, other);
    if (stem < text.length * minWordShare || other.length - stem > maxEnding) return false;
    shared += stem;
    length += text.length;
  }
  return shared >= minStem && shared >= length * minStemShare;
}

/**
 * Finds forms of names that differ from the name in the endings of its words only.
 *
 * @param mentions the ranges that are linked
 * @param optedOut phrases that are not linked
 * @returns disjoint ranges in text order. Phrases in `not`, code and links have none.
 */
export function findUnlinkedForms(
  {projection, mentions}: {projection: Projection; mentions: readonly Range[]},
  actors: readonly ActorNames[],
  optedOut: readonly string[] = [],
): UnlinkedForm[] {
  const folded = fold(projection.text);
  const excluded = [...actors.flatMap(({not}) => not), ...optedOut];
  const exclude = {id: '', name: '', aliases: excluded, not: [], locations: {}};
  const closed = [
    ...mentions,
    ...findMentions(projection, folded, [exclude]),
    ...projection.leaves.filter(({inCode, inLink}) => inCode || inLink),
  ].sort((a, b) => a.start - b.start);
  const closedStarts = closed.map(({start}) => start);
  let reach = 0;
  /** For each closed range, the last end of all ranges up to it. They may overlap. */
  const closedReaches = closed.map((each) => {
    reach = Math.max(reach, each.end);
    return reach;
  });
  const isClosed = ({start, end}: Range) => {
    const next = upperBound(closedStarts, start);
    return (closedReaches[next - 1] ?? 0) > start || (closedStarts[next] ?? Infinity) < end;
  };

  const names = actors.flatMap(({id, name, aliases}) =>
    [name, ...aliases.filter((alias) => !alias.includes('*'))].flatMap((each) => {
      const text = foldText(each);
      const parts = splitWords(text);
      const isOfWords = parts[0]?.start === 0 && parts.at(-1)?.end === text.length;
      return isOfWords ? [{actor: id, name: each, text, parts}] : [];
    }),
  );
  const exact = new Set(names.map(({text}) => text));
  const getKey = (word: string | undefined) => word?.slice(0, 2) ?? '';
  const byKey = Map.groupBy(
    names.toSorted((a, b) => b.text.length - a.text.length),
    ({parts}) => getKey(parts[0]?.text),
  );

  const inText = splitWords(folded.text);
  const found: UnlinkedForm[] = [];
  for (let nth = 0; nth < inText.length; nth++) {
    for (const {actor, name, text, parts} of byKey.get(getKey(inText[nth]?.text)) ?? []) {
      const form = inText.slice(nth, nth + parts.length);
      const [start, end] = [form[0]?.start ?? 0, form.at(-1)?.end ?? 0];
      const isSeparated = parts.every(
        (part, index) =>
          index === 0 ||
          text.slice(parts[index - 1]?.end, part.start) ===
            folded.text.slice(form[index - 1]?.end, form[index]?.start),
      );
      const written = folded.text.slice(start, end);
      if (!isSeparated || exact.has(written) || !isForm(parts, form)) continue;
      const range = unfold(folded, {start, end});
      const nextBlock = projection.blockBreaks[upperBound(projection.blockBreaks, range.start)];
      if (isClosed(range) || range.end > (nextBlock ?? Infinity)) continue;
      found.push({...range, actor, name, form: written});
      nth += parts.length - 1;
      break;
    }
  }
  return found;
}
