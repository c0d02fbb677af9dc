/**
 * Check: that every id is one of its kind, and that every reference leads
 * somewhere.
 */
import {parseSignReference} from './attributes.ts';
import {foldText} from './fold.ts';
import type {Annotation, Place, Registry} from './model.ts';
import {nearestName} from './nearest.ts';
import {type Problem, problem} from './problem.ts';

/**
 * Why an id cannot be an annotation's: it is one of the page's own, or a folder
 * beside the pages of the passages.
 *
 * @returns what has the id, or `undefined` where it is free
 */
export function reservedFor(id: string): string | undefined {
  if (/^p\d+$/.test(id)) return 'a paragraph of the article';
  if (/^(note|mention|sign|ref|fn|fnref|user-content)-/.test(id)) return 'a part of the page';
  return reserved.get(id);
}

const reserved: ReadonlyMap<string, string> = new Map(
  Object.entries({
    main: 'the main part of the page',
    article: 'the text of the article',
    signs: 'the list of signs',
    legend: 'the legend',
    claims: 'the list of claims',
    actors: 'the list of actors',
    notes: 'the notes',
    cite: 'how to cite the article',
    source: 'the source of the article',
    map: 'the map of the claims',
    timeline: 'the timeline',
    embed: 'the embedded passage',
    annotations: 'the exported annotations',
    index: 'the page itself',
  }),
);

/**
 * Check the annotations of one article.
 *
 * @param annotations in the order of the file
 * @param registry the actors and frameworks that may be referred to
 */
export function checkAnnotations(
  annotations: readonly Annotation[],
  registry: Registry,
): Problem[] {
  const problems: Problem[] = [];
  const byId = new Map<string, Annotation>();
  for (const annotation of annotations) {
    if (annotation.id === '') continue;
    const place = annotation.attributePlaces['id'] ?? annotation.place;
    const first = byId.get(annotation.id);
    const owner = reservedFor(annotation.id);
    if (first) {
      problems.push(
        problem(`The id \`${annotation.id}\` is used twice.`, {
          file: place.file,
          place: place.position,
          rule: 'id',
          expected: 'an id that no other annotation of the article has',
          mend: `Give this annotation an id of its own, for example \`#${freeId(annotation.id, annotations)}\`.`,
          elsewhere: [
            {
              file: first.place.file,
              place: (first.attributePlaces['id'] ?? first.place).position,
              what: `has the id \`${annotation.id}\` first`,
            },
          ],
        }),
      );
    } else {
      byId.set(annotation.id, annotation);
    }
    if (owner) {
      problems.push(
        problem(`The id \`${annotation.id}\` is one of the page's own: ${owner} has it.`, {
          file: place.file,
          place: place.position,
          rule: 'id',
          expected: 'an id that the page does not use itself',
          mend: `Choose another, for example \`#${annotation.kind}-${annotation.id}\`.`,
        }),
      );
    }
  }

  const actorIds = registry.actors.map(({id}) => id);
  const signs = registry.frameworks.flatMap(({id, signs}) =>
    signs.map(({number}) => `${id}/${number}`),
  );
  const annotationIds = [...byId.keys()];

  const unknown = (what: string, value: string, place: Place, candidates: readonly string[]) => {
    const nearest = nearestName(value, candidates);
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
    for (const actor of annotation.attributedTo) {
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

/**
 * Check that every name belongs to one actor.
 *
 * @returns a problem for each name that a second actor has too
 */
export function checkNames(registry: Registry): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, {actor: string; place: Place | undefined}>();
  for (const {id, name, aliases, places} of registry.actors) {
    for (const each of [name, ...aliases]) {
      const key = foldText(each);
      const owner = owners.get(key);
      const place = places[each];
      if (owner && owner.actor !== id) {
        problems.push(
          problem(`The name “${each}” belongs to two actors: ${owner.actor} and ${id}.`, {
            file: place?.file ?? '',
            place: place?.position,
            rule: 'alias',
            expected: 'names that belong to one actor',
            mend: `Take it out of one of them, and mark what stands for the other with \`:::mention{actor=…}\`.`,
            elsewhere: owner.place
              ? [
                  {
                    file: owner.place.file,
                    place: owner.place.position,
                    what: `is where ${owner.actor} has it`,
                  },
                ]
              : [],
          }),
        );
      } else {
        owners.set(key, {actor: id, place});
      }
    }
  }
  return problems;
}

/** An id like the one given that no annotation has. */
function freeId(id: string, annotations: readonly Annotation[]): string {
  const taken = new Set(annotations.map((annotation) => annotation.id));
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
