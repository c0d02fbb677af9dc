/**
 * What the relations between the annotations of an article show as a whole: what rests on a
 * disputed claim, and which claims support one another in a circle.
 */
import type {EditionAnnotation} from '../edition/model.ts';
import {isDisputed, type RelationType} from '../edition/vocabulary.ts';

/** A disputed claim with all that rests on it. */
export interface Support {
  claim: EditionAnnotation;
  /** What it supports or is evidence for, and what these support in turn, in reading order. */
  resting: EditionAnnotation[];
}

/** The relations by which an annotation holds up another. */
const holding: readonly RelationType[] = ['supports', 'evidence-for'];

/** List the disputed claims on which others rest, in reading order. */
export const listDisputedSupports = (annotations: readonly EditionAnnotation[]): Support[] =>
  annotations
    .filter(({status}) => isDisputed(status))
    .map((claim) => {
      const reached = reach(claim.id, annotations, holding);
      return {
        claim,
        resting: annotations.filter(({id}) => id !== claim.id && reached.has(id)),
      };
    })
    .filter(({resting}) => resting.length > 0);

/**
 * List the groups of annotations each of which supports all others of its group, by way of others
 * or directly.
 *
 * @returns groups of two or more, in the reading order of their first
 */
export function listCircles(annotations: readonly EditionAnnotation[]): EditionAnnotation[][] {
  const reached = new Map(
    annotations.map(({id}) => [id, reach(id, annotations, ['supports'])] as const),
  );
  const isMutual = (one: string, other: string): boolean =>
    one === other || Boolean(reached.get(one)?.has(other) && reached.get(other)?.has(one));
  const groups = annotations.map(({id}) => annotations.filter((other) => isMutual(id, other.id)));
  return groups.filter((group, nth) => group.length > 1 && group[0]?.id === annotations[nth]?.id);
}

/** Find the ids that relations of some types lead to from an annotation, in any number of steps. */
function reach(
  from: string,
  annotations: readonly EditionAnnotation[],
  types: readonly RelationType[],
): ReadonlySet<string> {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const found = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const {type, direction, targets} of byId.get(id)?.related ?? []) {
      if (direction !== 'forward' || !types.includes(type)) continue;
      for (const target of targets) {
        if (!('annotation' in target) || found.has(target.annotation.id)) continue;
        found.add(target.annotation.id);
        open.push(target.annotation.id);
      }
    }
  }
  return found;
}
