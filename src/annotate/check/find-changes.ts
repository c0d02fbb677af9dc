/**
 * Finds where two lists of words differ, also if one has thousands of words that the other lacks.
 * A diff alone takes quadratic time for those, so it only compares what is between phrases that
 * both lists have once (a patience diff).
 */
import {diffArrays} from 'diff';
import {upperBound} from '../model/upper-bound.ts';

/** Words of one list that are other words in the other list. Ends are exclusive. */
export interface Change {
  from: number;
  to: number;
  fromThere: number;
  toThere: number;
}

/** Maximum number of words that differ between two phrases, before they are one change. */
const maxEditLength = 2000;
/** The share of changed words from which the lists have too little in common. */
const maxChanged = 0.9;
/** The number of words of a phrase. */
const phraseLength = 4;

/**
 * Finds all changes, in order.
 *
 * @returns `undefined` if the lists have too little in common
 */
export function findChanges(
  ours: readonly string[],
  theirs: readonly string[],
): Change[] | undefined {
  const changes: Change[] = [];
  const anchors = findAnchors(ours, theirs);
  let isComplete = true;
  let [from, fromThere] = [0, 0];
  for (const {here, there} of [...anchors, {here: ours.length, there: theirs.length}]) {
    const found = compareRange(ours, theirs, {from, to: here, fromThere, toThere: there});
    isComplete &&= found !== undefined;
    changes.push(...(found ?? [{from, to: here, fromThere, toThere: there}]));
    [from, fromThere] = [here + 1, there + 1];
  }
  const changed = changes.reduce((count, change) => count + change.to - change.from, 0);
  return isComplete || changed < ours.length * maxChanged ? changes : undefined;
}

/** Compares a range of each list. Returns `undefined` if they have too little in common. */
function compareRange(
  ours: readonly string[],
  theirs: readonly string[],
  range: Change,
): Change[] | undefined {
  let {from, to, fromThere, toThere} = range;
  while (from < to && fromThere < toThere && ours[from] === theirs[fromThere]) {
    from++;
    fromThere++;
  }
  while (from < to && fromThere < toThere && ours[to - 1] === theirs[toThere - 1]) {
    to--;
    toThere--;
  }
  if (from === to && fromThere === toThere) return [];
  if (from === to || fromThere === toThere) return [{from, to, fromThere, toThere}];
  const parts = diffArrays(ours.slice(from, to), theirs.slice(fromThere, toThere), {maxEditLength});
  if (!parts) return undefined;
  const changes: Change[] = [];
  let isSame = true;
  for (const {added, removed, count} of parts) {
    const [length, lengthThere] = [added ? 0 : count, removed ? 0 : count];
    const last = changes.at(-1);
    // A removal and an addition next to each other are one change.
    if ((added || removed) && last && !isSame) {
      last.to += length;
      last.toThere += lengthThere;
    } else if (added || removed) {
      changes.push({from, to: from + length, fromThere, toThere: fromThere + lengthThere});
    }
    isSame = !added && !removed;
    from += length;
    fromThere += lengthThere;
  }
  return changes;
}

/** A phrase that each list has once, by the index of its first word. */
interface Anchor {
  here: number;
  there: number;
}

/** Finds the longest series of phrases that are in the same order in both lists. */
function findAnchors(ours: readonly string[], theirs: readonly string[]): Anchor[] {
  const places = indexPhrases(theirs);
  const last: (Anchor & {before: number})[] = [];
  const tails: number[] = [];
  const ends: number[] = [];
  for (const [phrase, here] of indexPhrases(ours)) {
    const there = places.get(phrase);
    if (here === undefined || there === undefined) continue;
    const at = upperBound(ends, there);
    last.push({here, there, before: tails[at - 1] ?? -1});
    tails[at] = last.length - 1;
    ends[at] = there;
  }
  const anchors: Anchor[] = [];
  for (let each = last[tails.at(-1) ?? -1]; each; each = last[each.before]) anchors.push(each);
  return anchors.reverse();
}

/** Maps each phrase to its index; to `undefined` if it occurs several times. */
function indexPhrases(words: readonly string[]): Map<string, number | undefined> {
  const places = new Map<string, number | undefined>();
  for (let index = 0; index + phraseLength <= words.length; index++) {
    const phrase = words.slice(index, index + phraseLength).join(' ');
    places.set(phrase, places.has(phrase) ? undefined : index);
  }
  return places;
}
