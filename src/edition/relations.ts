/**
 * Relate: the relations of an article's annotations, as they read from both ends.
 */
import type {LocatedAnnotation} from '../annotate/model/model.ts';
import {type RelationType, relationEntry, relationNames} from '../annotate/model/relation-types.ts';
import {parseSignReference, type SignReference} from '../annotate/model/sign-reference.ts';
import type {NamedSign} from './references.ts';

/** What an annotation is related to. */
export type RelationTarget =
  /** Another annotation of the article. */
  | {annotation: LocatedAnnotation}
  /** A sign that no passage of the article states. */
  | {sign: NamedSign};

/** The relations of one annotation that read alike: `supported by 3, 4`. */
export interface RelationGroup {
  type: RelationType;
  direction: 'forward' | 'backward';
  label: string;
  targets: RelationTarget[];
}

/**
 * Group the relations of every annotation.
 *
 * @param annotations of the article, in reading order: that becomes the order of the targets
 * @param nameSign looks up a sign
 * @returns for each id its groups, in the order of the table of relations, those
 *   that it states itself before those that others state of it
 */
export function relate(
  annotations: readonly LocatedAnnotation[],
  nameSign: (reference: SignReference) => NamedSign,
): Map<string, RelationGroup[]> {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const bySign = (reference: SignReference) =>
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
    else own?.push({type, direction, label: relationEntry(type)[direction], targets: [target]});
  };

  for (const annotation of annotations) {
    for (const {type, target} of annotation.relations) {
      const reference = type === 'evidence-for' ? parseSignReference(target) : undefined;
      const named = byId.get(target);
      const targets = reference ? bySign(reference) : named ? [named] : [];
      for (const other of targets) {
        add(annotation.id, type, 'forward', {annotation: other});
        add(other.id, type, 'backward', {annotation});
      }
      if (reference && targets.length === 0)
        add(annotation.id, type, 'forward', {sign: nameSign(reference)});
    }
  }

  const rank = ({type, direction}: RelationGroup) =>
    relationNames.indexOf(type) + (direction === 'backward' ? relationNames.length : 0);
  const reading = new Map(annotations.map(({id}, nth) => [id, nth]));
  const position = (target: RelationTarget) =>
    ('annotation' in target ? reading.get(target.annotation.id) : undefined) ?? annotations.length;
  for (const own of groups.values()) {
    own.sort((a, b) => rank(a) - rank(b));
    for (const {targets} of own) targets.sort((a, b) => position(a) - position(b));
  }
  return groups;
}
