/** Groups the relations of annotations, in both directions. */
import type {LocatedAnnotation} from '../annotate/model/model.ts';
import {type RelationType, relationNames} from '../annotate/model/relation-types.ts';
import {parseSignReference, type SignReference} from '../annotate/model/sign-reference.ts';
import type {NamedSign} from './references.ts';

/** The other end of a relation. */
export type RelationTarget =
  /** Another annotation of the article. */
  | {annotation: LocatedAnnotation}
  /** A sign that no annotation of the article identifies. */
  | {sign: NamedSign};

/** The relations of an annotation with the same type and direction. */
export interface RelationGroup {
  type: RelationType;
  direction: 'forward' | 'backward';
  targets: RelationTarget[];
}

/**
 * Group the relations of every annotation.
 *
 * @param annotations all annotations of the article, in reading order
 * @returns the groups by the id of the annotation: forward relations first, both in the order of
 *   the table of relations; the targets are in reading order
 */
export function groupRelations(
  annotations: readonly LocatedAnnotation[],
  findSign: (reference: SignReference) => NamedSign | undefined,
): Map<string, RelationGroup[]> {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const findBySign = (reference: SignReference) =>
    annotations.filter(
      ({sign}) => sign?.framework === reference.framework && sign?.number === reference.number,
    );
  const groups = new Map<string, RelationGroup[]>(annotations.map(({id}) => [id, []]));

  const add = (
    id: string,
    type: RelationType,
    direction: RelationGroup['direction'],
    target: RelationTarget,
  ) => {
    const own = groups.get(id);
    const found = own?.find((group) => group.type === type && group.direction === direction);
    if (found) found.targets.push(target);
    else own?.push({type, direction, targets: [target]});
  };

  for (const annotation of annotations) {
    for (const {type, target} of annotation.relations) {
      const reference = type === 'evidence-for' ? parseSignReference(target) : undefined;
      const named = byId.get(target);
      const targets = reference ? findBySign(reference) : named ? [named] : [];
      for (const other of targets) {
        add(annotation.id, type, 'forward', {annotation: other});
        add(other.id, type, 'backward', {annotation});
      }
      const sign = reference && targets.length === 0 ? findSign(reference) : undefined;
      if (sign) add(annotation.id, type, 'forward', {sign});
    }
  }

  const getRank = ({type, direction}: RelationGroup) =>
    relationNames.indexOf(type) + (direction === 'backward' ? relationNames.length : 0);
  const indices = new Map(annotations.map(({id}, index) => [id, index]));
  const getIndex = (target: RelationTarget) =>
    ('annotation' in target ? indices.get(target.annotation.id) : undefined) ?? annotations.length;
  for (const own of groups.values()) {
    own.sort((a, b) => getRank(a) - getRank(b));
    for (const {targets} of own) targets.sort((a, b) => getIndex(a) - getIndex(b));
  }
  return groups;
}
