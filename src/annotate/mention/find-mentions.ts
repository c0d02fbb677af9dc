/**
 * Mentions: where the names of the actors stand in the text.
 */

import type {ActorNames, Mention} from '../model/model.ts';
import {scriptsWithoutSpaces} from '../text/boundaries.ts';
import {type Folded, foldText, unfold} from '../text/fold.ts';
import type {Projection} from '../text/project.ts';
import {upperBound} from '../text/upper-bound.ts';
import {buildNameTrie} from './name-trie.ts';

const katakana = /[\p{Script=Katakana}ー]/u;
const characterWithoutSpaces = new RegExp(scriptsWithoutSpaces, 'u');
const wordCharacter = new RegExp(`(?!${scriptsWithoutSpaces})[\\p{L}\\p{M}\\p{N}]`, 'u');
const mark = /\p{M}/u;

/** The character that ends at an offset, and the one that begins there; empty beyond the text. */
const characterBefore = (text: string, at: number): string =>
  /.?$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
const characterAfter = (text: string, at: number): string =>
  /^.?/su.exec(text.slice(at, at + 2))?.[0] ?? '';

/** Whether a name stands on the boundaries of words, as far as its script has such. */
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
 * Find every mention of an actor by name or alias: whole words, in scripts that
 * part their words; the longest name first, inside one block, not in code and not
 * in links.
 *
 * @param folded the projected text, folded
 * @param actors whose names; a phrase in `not` is passed over, and so is every
 *   name inside it, unless it is itself the name of another actor
 * @param optedOut phrases that the article opts out, for all actors
 * @returns disjoint ranges in the order of the text
 */
export function findMentions(
  {leaves, blockBreaks}: Projection,
  folded: Folded,
  actors: readonly ActorNames[],
  optedOut: readonly string[] = [],
): Mention[] {
  const owners = new Map<string, string | undefined>();
  // Whom a phrase means that is not an actor may be another, who is called so.
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
  let passed = 0;

  const mentions: Mention[] = [];
  for (let at = 0; at < folded.text.length; at++) {
    const nameEnds = endsOfNames(folded.text, at);
    if (nameEnds.length === 0) continue;
    for (const nameEnd of nameEnds) {
      if (!isWholeName(folded.text, at, nameEnd)) continue;
      const actor = owners.get(folded.text.slice(at, nameEnd));
      const {start, end} = unfold(folded, {start: at, end: nameEnd});
      // Nothing reaches from one block into another.
      if (end > (blockBreaks[upperBound(blockBreaks, start)] ?? Number.POSITIVE_INFINITY)) continue;
      while ((closed[passed]?.end ?? Number.POSITIVE_INFINITY) <= start) passed++;
      const isClosed = (closed[passed]?.start ?? Number.POSITIVE_INFINITY) < end;
      // A shorter name may stand inside of one that is closed.
      if (isClosed && actor !== undefined) continue;
      if (actor !== undefined) mentions.push({start, end, actor});
      at = nameEnd - 1;
      break;
    }
  }
  return mentions;
}
