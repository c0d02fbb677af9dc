import type {AddressedMention, LocatedAnnotation, Mention} from '../model/model.ts';

/**
 * Merges names and annotated mentions to disjoint ranges. If they overlap, the annotation takes
 * precedence over the name, and the first of two annotations over the second.
 *
 * @returns the mentions in reading order. The first passage of an annotation has the id of the
 *   annotation, and other mentions have a numbered id: `mention-tokayev-2`.
 */
export function mergeMentions(
  names: readonly Mention[],
  annotations: readonly LocatedAnnotation[],
): AddressedMention[] {
  const own: (Mention & {id?: string})[] = [];
  const annotated = annotations.flatMap(({id, actor, ranges}) =>
    actor === undefined
      ? []
      : ranges.map((range, nth) => ({...range, actor, ...(nth === 0 && {id})})),
  );
  for (const mention of annotated.sort((a, b) => a.start - b.start)) {
    if (mention.start >= (own.at(-1)?.end ?? 0)) own.push(mention);
  }
  let next = 0;
  const free = names.filter(({start, end}) => {
    while ((own[next]?.end ?? Infinity) <= start) next++;
    return (own[next]?.start ?? Infinity) >= end;
  });
  const counts = new Map<string, number>();
  return [...own, ...free]
    .sort((a, b) => a.start - b.start)
    .map((mention) => {
      const count = (counts.get(mention.actor) ?? 0) + 1;
      counts.set(mention.actor, count);
      return {id: `mention-${mention.actor}-${count}`, ...mention};
    });
}
