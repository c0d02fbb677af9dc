/**
 * Finds the names of actors in the text of an article.
 */

import type {ActorNames, Mention} from '../model/model.ts';
import {type NamePattern, parseNamePattern} from '../model/name-pattern.ts';
import {remember} from '../model/remember.ts';
import {upperBound} from '../model/upper-bound.ts';
import {type Folded, foldText, unfold} from '../text/fold.ts';
import type {Projection} from '../text/project.ts';
import {contractArticle} from './affixes.ts';
import {createRangeFinder} from './name-ranges.ts';
import {buildNameTrie, type NameTrie} from './name-trie.ts';

/** A name, with its actor. An excluded phrase has none. */
interface OwnedName {
  pattern: NamePattern;
  actor: string | undefined;
}

/** Returns the names by their folded text. An exact name precedes patterns with the same text. */
function groupNames(
  actors: readonly ActorNames[],
  optedOut: readonly string[],
): Map<string, OwnedName[]> {
  const names = new Map<string, OwnedName>();
  const contractions = new Map<string, OwnedName>();
  const add = (pattern: NamePattern, actor: string | undefined) => {
    const text = foldText(pattern.text);
    if (text === '') return;
    names.set(JSON.stringify({...pattern, text}), {pattern: {...pattern, text}, actor});
    const contracted = pattern.isOpenStart ? undefined : contractArticle(text);
    if (contracted === undefined) return;
    const key = JSON.stringify({...pattern, text: contracted});
    contractions.set(key, {pattern: {...pattern, text: contracted}, actor});
  };
  // Set names after excluded phrases: such a phrase may be the name of another actor.
  for (const phrase of actors.flatMap((actor) => actor.not))
    add(parseNamePattern(phrase), undefined);
  for (const {id, name, aliases} of actors) {
    add({text: name, isOpenStart: false, isOpenEnd: false}, id);
    for (const alias of aliases) add(parseNamePattern(alias), id);
  }
  for (const phrase of optedOut) add(parseNamePattern(phrase), undefined);
  const countStars = ({pattern}: OwnedName) =>
    Number(pattern.isOpenStart) + Number(pattern.isOpenEnd);
  return Map.groupBy(
    [...new Map([...contractions, ...names]).values()].sort(
      (a, b) => countStars(a) - countStars(b),
    ),
    ({pattern}) => pattern.text,
  );
}

interface NameIndex {
  names: Map<string, OwnedName[]>;
  endsOfNames: NameTrie;
}

const buildIndex = (actors: readonly ActorNames[], optedOut: readonly string[] = []): NameIndex => {
  const names = groupNames(actors, optedOut);
  return {names, endsOfNames: buildNameTrie(names.keys())};
};

/** The index of the actors of an edition, which most of its articles share. */
const indexOfActors = remember((actors: readonly ActorNames[]) => buildIndex(actors));

/**
 * Finds every mention of an actor by name or alias. A mention consists of whole words, is inside
 * one block, and is not in code or in a link. Longer names take precedence, then names without
 * stars. Korean particles and Arabic and Hebrew prefixes of a name are known.
 *
 * @param folded the projected text, folded
 * @param actors the actors with their names; the array must not change later. A phrase in `not`,
 *   and every name inside it, is skipped, unless the phrase is the name of another actor.
 * @param optedOut phrases to skip for all actors
 * @returns disjoint ranges in text order
 */
export function findMentions(
  {leaves, blockBreaks}: Pick<Projection, 'leaves' | 'blockBreaks'>,
  folded: Folded,
  actors: readonly ActorNames[],
  optedOut: readonly string[] = [],
): Mention[] {
  const {names, endsOfNames} =
    optedOut.length > 0 ? buildIndex(actors, optedOut) : indexOfActors(actors);
  if (names.size === 0) return [];

  const findRange = createRangeFinder(folded.text);

  const closed = leaves.filter(({inCode, inLink}) => inCode || inLink);
  let nextClosed = 0;

  const mentions: Mention[] = [];
  /** The end of the last range: a star or a prefix never reaches behind it. */
  let done = 0;
  for (let at = 0; at < folded.text.length; at++) {
    const nameEnds = endsOfNames(folded.text, at);
    if (nameEnds.length === 0) continue;
    const matches = nameEnds.flatMap((end) =>
      (names.get(folded.text.slice(at, end)) ?? []).map((name) => ({...name, end})),
    );
    for (const {pattern, actor, end: nameEnd} of matches) {
      const range = findRange({start: at, end: nameEnd}, pattern);
      if (!range || range.start < done) continue;
      const {start, end} = unfold(folded, range);
      // A name cannot continue in the next block.
      if (end > (blockBreaks[upperBound(blockBreaks, start)] ?? Number.POSITIVE_INFINITY)) continue;
      while ((closed[nextClosed]?.end ?? Number.POSITIVE_INFINITY) <= start) nextClosed++;
      const isClosed = (closed[nextClosed]?.start ?? Number.POSITIVE_INFINITY) < end;
      // A shorter name may be outside the code or link.
      if (isClosed && actor !== undefined) continue;
      if (actor !== undefined) mentions.push({start, end, actor});
      done = range.end;
      at = range.end - 1;
      break;
    }
  }
  return mentions;
}
