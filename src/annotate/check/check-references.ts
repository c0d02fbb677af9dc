/**
 * Check that every reference of an annotation leads somewhere.
 */
import type {Annotation, Place, Registry, Withdrawn} from '../model/model.ts';
import {nearestName} from '../model/nearest-name.ts';
import {type Problem, problem} from '../model/problem.ts';
import {parseSignReference} from '../model/sign-reference.ts';

/**
 * Check the references of one article's annotations.
 *
 * @param annotations in the order of the file
 * @param registry the actors and frameworks that may be referred to
 * @param withdrawn annotations that cannot be referred to any more
 */
export function checkReferences(
  annotations: readonly Annotation[],
  registry: Registry,
  withdrawn: readonly Withdrawn[],
): Problem[] {
  const problems: Problem[] = [];
  const byId = new Map<string, Annotation>();
  for (const annotation of annotations) {
    if (annotation.id !== '' && !byId.has(annotation.id)) byId.set(annotation.id, annotation);
  }

  const actorIds = registry.actors.map(({id}) => id);
  const signs = registry.frameworks.flatMap(({id, signs}) =>
    signs.map(({number}) => `${id}/${number}`),
  );
  const annotationIds = [...byId.keys()];

  const unknown = (
    what: string,
    value: string,
    place: Place,
    candidates: readonly string[],
    nearest = severalIn(value, candidates) ?? nearestName(value, candidates),
  ) => {
    problems.push(
      problem(`\`${value}\` is no ${what}.`, {
        file: place.file,
        place: place.position,
        rule: 'reference',
        expected: candidates.length > 0 ? candidates.join(', ') : `there is no ${what} yet`,
        nearest,
        mend: nearest ? `Write \`${nearest}\`.` : `Name one that exists, or add it.`,
      }),
    );
  };

  for (const annotation of annotations) {
    const placeOf = (name: string): Place => annotation.attributePlaces[name] ?? annotation.place;

    if (annotation.by && annotation.by !== 'author' && !actorIds.includes(annotation.by)) {
      unknown('actor', annotation.by, placeOf('by'), ['author', ...actorIds]);
    }
    for (const actor of annotation.attributedTo ?? []) {
      if (!actorIds.includes(actor)) unknown('actor', actor, placeOf('attributed-to'), actorIds);
    }
    if (annotation.actor !== undefined && !actorIds.includes(annotation.actor)) {
      unknown('actor', annotation.actor, placeOf('actor'), actorIds);
    }
    if (annotation.sign) {
      checkSign(`${annotation.sign.framework}/${annotation.sign.number}`, placeOf('sign'));
    }

    for (const {type, target, place} of annotation.relations) {
      if (target === annotation.id) {
        problems.push(
          problem(`\`${type}\` relates \`${target}\` to itself.`, {
            file: place.file,
            place: place.position,
            rule: 'reference',
            expected: 'the id of another annotation',
            mend: 'Name the annotation that is meant, or take the relation out.',
          }),
        );
      } else if (withdrawn.some(({id, aliases}) => [id, ...aliases].includes(target))) {
        problems.push(
          problem(`\`${type}\` relates to \`${target}\`, which was withdrawn.`, {
            file: place.file,
            place: place.position,
            rule: 'reference',
            expected: 'the id of an annotation that holds',
            mend: 'Take the relation out, or name another.',
          }),
        );
      } else if (type === 'evidence-for') {
        if (target.includes('/')) checkSign(target, place);
        else if (byId.get(target)?.kind !== 'sign') {
          const signIds = annotations.filter(({kind}) => kind === 'sign').map(({id}) => id);
          unknown('sign', target, place, [...signs, ...signIds]);
        }
      } else if (!byId.has(target)) {
        unknown(
          'annotation of this article',
          target,
          place,
          annotationIds.filter((id) => id !== annotation.id),
          annotations.find(({aliases}) => aliases.includes(target))?.id,
        );
      }
    }
  }
  return problems;

  function checkSign(reference: string, place: Place): void {
    const parsed = parseSignReference(reference);
    const framework = registry.frameworks.find(({id}) => id === parsed?.framework);
    if (parsed && !framework) {
      unknown(
        'framework',
        parsed.framework,
        place,
        registry.frameworks.map(({id}) => id),
      );
    } else if (!signs.includes(reference)) {
      unknown('sign', reference, place, signs);
    }
  }
}

/** What is meant by names with commas between them: the same with blanks. */
function severalIn(value: string, candidates: readonly string[]): string | undefined {
  const names = value.split(/[,;]/).filter(Boolean);
  const areKnown = names.length > 1 && names.every((name) => candidates.includes(name));
  return areKnown ? names.join(' ') : undefined;
}
