/**
 * Finds the names of actors in the text of an article.
 */

import type {ActorNames, Mention} from '../model/model.ts';
import {upperBound} from '../model/upper-bound.ts';
import {scriptsWithoutSpaces} from '../text/boundaries.ts';
import {type Folded, foldText, unfold} from '../text/fold.ts';
import type {Projection} from '../text/project.ts';
import {buildNameTrie} from './name-trie.ts';

const katakana = /[\p{Script=Katakana}ー]/u;
const characterWithoutSpaces = new RegExp(scriptsWithoutSpaces, 'u');
const wordCharacter = new RegExp(`(?!${scriptsWithoutSpaces})[\\p{L}\\p{M}\\p{N}]`, 'u');
const mark = /\p{M}/u;

/** Return the character before or after an offset, or `''` at the ends of the text. */
const characterBefore = (text: string, at: number): string =>
  /.?$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
const characterAfter = (text: string, at: number): string =>
  /^.?/su.exec(text.slice(at, at + 2))?.[0] ?? '';

/** Returns whether a range has word boundaries at both ends, if its script separates words. */
function isWholeName(text: string, start: number, end: number): boolean {
  const first = characterAfter(text, start);
  const previous = characterBefore(text, start);
  const last = characterBefore(text, end);
  const next = characterAfter(text, end);
  const begins = katakana.test(first)
    ? !katakana.test(previous)
    : characterWithoutSpaces.test(first) || !wordCharacter.test(previous);
  if (!begins) return false;
  if (katakana.test(last)) return !katakana.test(next);
  return !(characterWithoutSpaces.test(last) ? mark : wordCharacter).test(next);
}

/**
 * Finds every mention of an actor by name or alias. A mention consists of whole words, is inside
 * one block, and is not in code or in a link. Longer names take precedence.
 *
 * @param folded the projected text, folded
 * @param actors the actors with their names. A phrase in `not`, and every name inside it, is
 *   skipped, unless the phrase is the name of another actor.
 * @param optedOut phrases to skip for all actors
 * @returns disjoint ranges in text order
 */
export function findMentions(
  {leaves, blockBreaks}: Projection,
  folded: Folded,
  actors: readonly ActorNames[],
  optedOut: readonly string[] = [],
): Mention[] {
  const owners = new Map<string, string | undefined>();
  // Set names after excluded phrases: such a phrase may be the name of another actor.
  for (const phrase of actors.flatMap((actor) => actor.not))
    owners.set(foldText(phrase), undefined);
  for (const {id, name, aliases} of actors) {
    for (const each of [name, ...aliases]) owners.set(foldText(each), id);
  }
  for (const phrase of optedOut) owners.set(foldText(phrase), undefined);
  owners.delete('');
  if (owners.size === 0) return [];

  const endsOfNames = buildNameTrie(owners.keys());

  const closed = leaves.filter(({inCode, inLink}) => inCode || inLink);
  let nextClosed = 0;

  const mentions: Mention[] = [];
  for (let at = 0; at < folded.text.length; at++) {
    const nameEnds = endsOfNames(folded.text, at);
    if (nameEnds.length === 0) continue;
    for (const nameEnd of nameEnds) {
      if (!isWholeName(folded.text, at, nameEnd)) continue;
      const actor = owners.get(folded.text.slice(at, nameEnd));
      const {start, end} = unfold(folded, {start: at, end: nameEnd});
      // A name cannot continue in the next block.
      if (end > (blockBreaks[upperBound(blockBreaks, start)] ?? Number.POSITIVE_INFINITY)) continue;
      while ((closed[nextClosed]?.end ?? Number.POSITIVE_INFINITY) <= start) nextClosed++;
      const isClosed = (closed[nextClosed]?.start ?? Number.POSITIVE_INFINITY) < end;
      // A shorter name may be outside the code or link.
      if (isClosed && actor !== undefined) continue;
      if (actor !== undefined) mentions.push({start, end, actor});
      at = nameEnd - 1;
      break;
    }
  }
  return mentions;
}
