/**
 * Mentions: where the names of the actors stand in the text.
 */
import {unparted} from './boundary.ts';
import {fold, foldText} from './fold.ts';
import type {ActorNames, Mention, Range} from './model.ts';
import type {Projection} from './project.ts';

const katakana = '[\\p{Script=Katakana}ー]';
const mark = '\\p{M}';
/** What a name must not stand next to, in scripts that part their words. */
const wordCharacter = `(?!${unparted})[\\p{L}\\p{M}\\p{N}]`;
const isKatakana = new RegExp(`^${katakana}$`, 'u');
const isUnparted = new RegExp(`^${unparted}$`, 'u');

/** A name as a regular expression: on the boundaries of words, as far as its script has such. */
function wholeName(name: string): string {
  const characters = [...name];
  const bound = (character = '', otherwise: string) =>
    isKatakana.test(character) ? katakana : isUnparted.test(character) ? otherwise : wordCharacter;
  const before = bound(characters[0], '[]');
  const after = bound(characters.at(-1), mark);
  return `(?<!${before})${RegExp.escape(name)}(?!${after})`;
}

/**
 * Find every mention of an actor by name or alias: whole words, in scripts that
 * part their words; the longest name first, inside one block, not in code and not
 * in links.
 *
 * @param actors whose names; a phrase in `not` is passed over, and so is every
 *   name inside it
 * @param optedOut phrases that the article opts out, for all actors
 * @returns disjoint ranges in the order of the text
 */
export function findMentions(
  {text, leaves, blocks}: Projection,
  actors: readonly ActorNames[],
  optedOut: readonly string[] = [],
): Mention[] {
  const owners = new Map<string, string | undefined>();
  for (const {id, name, aliases} of actors) {
    for (const each of [name, ...aliases]) owners.set(foldText(each), id);
  }
  for (const phrase of [...optedOut, ...actors.flatMap((actor) => actor.not)]) {
    owners.set(foldText(phrase), undefined);
  }
  owners.delete('');
  if (owners.size === 0) return [];

  const names = [...owners.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(names.map(wholeName).join('|'), 'gu');

  const folded = fold(text);
  const closed = [
    ...leaves.filter(({inCode, inLink}) => inCode || inLink),
    ...gapsBetween(blocks),
  ].sort((a, b) => a.start - b.start);
  let passed = 0;

  const mentions: Mention[] = [];
  for (let match = pattern.exec(folded.text); match; match = pattern.exec(folded.text)) {
    const actor = owners.get(match[0]);
    if (actor === undefined) continue;
    const start = folded.starts[match.index] ?? 0;
    const end = folded.ends[match.index + match[0].length - 1] ?? start;
    while ((closed[passed]?.end ?? Number.POSITIVE_INFINITY) <= start) passed++;
    if ((closed[passed]?.start ?? Number.POSITIVE_INFINITY) < end) {
      // A shorter name may stand inside, behind what closes this one.
      const [character = ''] = match[0];
      pattern.lastIndex = match.index + character.length;
      continue;
    }
    mentions.push({start, end, actor});
  }
  return mentions;
}

/** The line breaks that part blocks: no name reaches across one. */
function gapsBetween(blocks: Projection['blocks']): Range[] {
  return blocks
    .filter(({start, end}) => start > 0 && start < end)
    .map(({start}) => ({start: start - 1, end: start}));
}
