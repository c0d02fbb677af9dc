/**
 * Mentions: where the names of the actors stand in the text.
 */
import {fold, foldText} from './fold.ts';
import type {ActorNames, Mention, Range} from './model.ts';
import type {Projection} from './project.ts';

const wordCharacter = '[\\p{L}\\p{M}\\p{N}]';
const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/**
 * Find every mention of an actor by name or alias: whole words of any script,
 * the longest name first, inside one block, not in code and not in links.
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
  const pattern = new RegExp(
    `(?<!${wordCharacter})(?:${names.map(escape).join('|')})(?!${wordCharacter})`,
    'gu',
  );

  const folded = fold(text);
  const closed = [
    ...leaves.filter(({inCode, inLink}) => inCode || inLink),
    ...gapsBetween(blocks),
  ].sort((a, b) => a.start - b.start);
  let passed = 0;

  const mentions: Mention[] = [];
  for (const match of folded.text.matchAll(pattern)) {
    const actor = owners.get(match[0]);
    if (actor === undefined) continue;
    const start = folded.starts[match.index] ?? 0;
    const end = folded.ends[match.index + match[0].length - 1] ?? start;
    while ((closed[passed]?.end ?? Number.POSITIVE_INFINITY) <= start) passed++;
    if ((closed[passed]?.start ?? Number.POSITIVE_INFINITY) < end) continue;
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
