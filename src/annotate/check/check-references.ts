/**
 * Checks that every reference of an annotation has a target.
 */
import type {Annotation, Registry, SourceLocation, Withdrawn} from '../model/model.ts';
import {findNearestName, isSameName} from '../model/nearest-name.ts';
import {type Problem, problem} from '../model/problem.ts';
import {remember} from '../model/remember.ts';
import {parseSignReference} from '../model/sign-reference.ts';
import {checkEditors} from './check-editors.ts';

/** Lists what annotations may refer to, once for a registry: all articles have the same. */
const listReferents = remember(({actors, frameworks}: Registry) => {
  const actorIds = actors.map(({id}) => id);
  const signs = frameworks.flatMap(({id, signs}) => signs.map(({number}) => `${id}/${number}`));
  return {actorIds, knownActors: new Set(actorIds), signs, knownSigns: new Set(signs)};
});

/**
 * Checks the references to actors, editors, signs, frameworks and other annotations.
 *
 * @param annotations the annotations in file order
 * @param registry the known actors, editors and frameworks; it must not change later
 * @param withdrawn the withdrawn annotations, which are not valid targets
 * @param hidden the drafts that are not shown
 */
export function checkReferences(
  annotations: readonly Annotation[],
  registry: Registry,
  withdrawn: readonly Withdrawn[],
  hidden: readonly Annotation[] = [],
): Problem[] {
  const problems: Problem[] = [];
  const byId = new Map<string, Annotation>();
  // A draft never takes the place of a published annotation with the same id.
  for (const annotation of annotations.toSorted((a, b) => Number(a.draft) - Number(b.draft))) {
    if (annotation.id !== '' && !byId.has(annotation.id)) byId.set(annotation.id, annotation);
  }

  const {actorIds, knownActors, signs, knownSigns} = listReferents(registry);
  const hiddenIds = new Set(
    hidden.flatMap((annotation) => (byId.get(annotation.id) === annotation ? annotation.id : [])),
  );
  const annotationIds = [...byId.keys()];
  const withdrawnIds = new Set(withdrawn.flatMap(({id, aliases}) => [id, ...aliases]));
  const byAlias = new Map(
    annotations.toReversed().flatMap(({id, aliases}) => aliases.map((alias) => [alias, id])),
  );

  /** Finds the actor with a name that was written instead of an id. */
  const findByName = (value: string, candidates: readonly string[]): string | undefined =>
    registry.actors.find(
      ({id, name, aliases}) =>
        candidates.includes(id) && [name, ...aliases].some((each) => isSameName(each, value)),
    )?.id;
  const reportUnknown = (
    {noun, expected, fix}: Referent,
    value: string,
    location: SourceLocation,
    candidates: readonly string[],
    nearest = splitAtCommas(value, candidates) ??
      findByName(value, candidates) ??
      findNearestName(value, candidates),
    replacement = nearest?.includes(' ') ? `"${nearest}"` : nearest,
  ) => {
    problems.push(
      problem(`Unknown ${noun} "${value}".`, {
        file: location.file,
        place: location.position,
        rule: 'reference',
        expected,
        nearest,
        fix: replacement ? `Write \`${replacement}\`.` : fix,
      }),
    );
  };

  for (const annotation of annotations) {
    const locationOf = (name: string): SourceLocation =>
      annotation.attributeLocations[name] ?? annotation.location;

    if (annotation.by && annotation.by !== 'author' && !knownActors.has(annotation.by)) {
      reportUnknown(referents.speaker, annotation.by, locationOf('by'), ['author', ...actorIds]);
    }
    for (const actor of annotation.attributedTo ?? []) {
      if (!knownActors.has(actor))
        reportUnknown(referents.actor, actor, locationOf('attributed-to'), actorIds);
    }
    if (annotation.actor !== undefined && !knownActors.has(annotation.actor)) {
      reportUnknown(referents.actor, annotation.actor, locationOf('actor'), actorIds);
    }
    problems.push(...checkEditors(annotation.editorIds, registry, locationOf('editor')));
    if (annotation.sign) {
      checkSign(`${annotation.sign.framework}/${annotation.sign.number}`, locationOf('sign'));
    }

    for (const {type, target, location} of annotation.relations) {
      if (target === annotation.id) {
        problems.push(
          problem(`The relation \`${type}\` leads from \`${target}\` to itself.`, {
            file: location.file,
            place: location.position,
            rule: 'reference',
            expected: 'the id of another annotation',
            fix: 'Write the id of another annotation, or remove the relation.',
          }),
        );
      } else if (withdrawnIds.has(target)) {
        problems.push(
          problem(`The relation \`${type}\` leads to \`${target}\`, which was withdrawn.`, {
            file: location.file,
            place: location.position,
            rule: 'reference',
            expected: 'the id of an annotation that is not withdrawn',
            fix: 'Remove the relation, or write the id of another annotation.',
          }),
        );
      } else if (!annotation.draft && hiddenIds.has(target)) {
        problems.push(
          problem(`The relation \`${type}\` leads to \`${target}\`, which is a draft.`, {
            file: location.file,
            place: location.position,
            rule: 'draft',
            expected: 'the id of an annotation that is published',
            fix: `Remove \`draft\` from \`${target}\` to publish both, or remove the relation. Until then, it is left out.`,
          }),
        );
      } else if (type === 'evidence-for') {
        if (target.includes('/')) checkSign(target, location);
        else if (byId.get(target)?.kind !== 'sign') {
          const signIds = annotations.filter(({kind}) => kind === 'sign').map(({id}) => id);
          reportUnknown(referents.evidence, target, location, [...signs, ...signIds]);
        }
      } else if (!byId.has(target)) {
        reportUnknown(
          referents.annotation,
          target,
          location,
          annotationIds.filter((id) => id !== annotation.id),
          byAlias.get(target),
        );
      }
    }
  }
  return problems;

  function checkSign(reference: string, location: SourceLocation): void {
    const parsed = parseSignReference(reference);
    const framework = registry.frameworks.find(({id}) => id === parsed?.framework);
    if (parsed && !framework) {
      const ids = registry.frameworks.map(({id}) => id);
      const nearest = findNearestName(parsed.framework, ids);
      const replacement = nearest && `${nearest}/${parsed.number}`;
      reportUnknown(referents.framework, parsed.framework, location, ids, nearest, replacement);
    } else if (!knownSigns.has(reference)) {
      reportUnknown(referents.sign, reference, location, signs);
    }
  }
}

/** The messages for an unknown name of one type. */
interface Referent {
  noun: string;
  expected: string;
  /** The fix if no known name is similar. */
  fix: string;
}

/** The messages for unknown names, by the type of the target. */
const referents = {
  speaker: {
    noun: 'actor',
    expected: '`author`, or the name of a file in `actors/`, without `.md`',
    fix: 'Write the id of an existing actor, or add a file for this one to `actors/`.',
  },
  actor: {
    noun: 'actor',
    expected: 'the name of a file in `actors/`, without `.md`',
    fix: 'Write the id of an existing actor, or add a file for this one to `actors/`.',
  },
  framework: {
    noun: 'framework',
    expected: 'the name of a file in `frameworks/`, without `.md`',
    fix: 'Write the id of an existing framework, or add a file for this one to `frameworks/`.',
  },
  sign: {
    noun: 'sign',
    expected: 'a sign of a framework, such as `framework/1`',
    fix: 'Write the number of an existing sign, or add this one to the `signs` of its framework.',
  },
  evidence: {
    noun: 'sign',
    expected: 'a sign of a framework, such as `framework/1`, or the id of an annotation `:::sign`',
    fix: 'Write an existing sign, or the id of an annotation `:::sign` of this article.',
  },
  annotation: {
    noun: 'annotation',
    expected: 'the id of an annotation of this article',
    fix: 'Write the id of another annotation of this article, or remove the relation.',
  },
} satisfies Record<string, Referent>;

/** If a value is a list of known names with commas, returns the list with spaces. */
function splitAtCommas(value: string, candidates: readonly string[]): string | undefined {
  const names = value.split(/[,;]/).filter(Boolean);
  const areKnown = names.length > 1 && names.every((name) => candidates.includes(name));
  return areKnown ? names.join(' ') : undefined;
}
