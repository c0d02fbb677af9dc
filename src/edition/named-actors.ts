/** Finds the actors that texts outside the article name, such as notes and events. */
import {findMentions} from '../annotate/mention/find-mentions.ts';
import {upperBound} from '../annotate/model/upper-bound.ts';
import {fold} from '../annotate/text/fold.ts';
import type {Actor} from './model.ts';

/**
 * Find the actors that each of several texts names, by the rules for names in articles.
 *
 * @param not phrases that name none of them
 * @returns for each text, the ids of its actors
 */
export function findNamedActors(
  texts: readonly string[],
  actors: readonly Pick<Actor, 'names'>[],
  not: readonly string[],
): Set<string>[] {
  const found = texts.map(() => new Set<string>());
  /** The end of each text, as an offset in the joined texts. */
  const ends: number[] = [];
  let length = 0;
  for (const text of texts) {
    length += text.length + 1;
    ends.push(length);
  }
  const mentions = findMentions(
    {leaves: [], blockBreaks: ends.map((end) => end - 1)},
    fold(texts.join('\n')),
    actors.map(({names}) => names),
    not,
  );
  for (const {start, actor} of mentions) found[upperBound(ends, start)]?.add(actor);
  return found;
}
