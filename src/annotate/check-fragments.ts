/**
 * Check that every link of an article and its notes to a place in the article
 * (`#id`) has its place.
 */
import type {Nodes, Root} from 'hast';
import type {Annotation, Withdrawn} from './model.ts';
import {nearestName} from './nearest.ts';
import {type Problem, problem} from './problem.ts';
import {isApparatus} from './project.ts';
import {walkElements} from './walk.ts';

/**
 * @param tree the painted article
 * @param lifted its annotations, with their notes; those that were not found in the text count as
 *   places, for that they are not is reported already. Those withdrawn have places at the end of it.
 * @param file path of the article
 */
export function checkFragments(
  tree: Root,
  {annotations, withdrawn}: {annotations: readonly Annotation[]; withdrawn: readonly Withdrawn[]},
  file: string,
): Problem[] {
  const ids = new Set([
    ...[...annotations, ...withdrawn].flatMap(({id, aliases}) => [id, ...aliases]),
    ...annotations.flatMap(({id, note}) => (note.length > 0 ? [`note-${id}`] : [])),
  ]);
  walkElements(tree, ({properties}) => {
    if (typeof properties['id'] === 'string') ids.add(properties['id']);
  });

  const problems: Problem[] = [];
  const check = (node: Nodes, where: string): void => {
    walkElements(node, (element) => {
      const {href} = element.properties;
      if (typeof href !== 'string' || !href.startsWith('#')) return;
      const fragment = href.slice(1);
      if (isApparatus(element) || ids.has(fragment) || ids.has(decode(fragment))) return;
      const nearest = nearestName(decode(fragment), [...ids]);
      problems.push(
        problem(`A link to \`${href}\`, which is no place in the article.`, {
          file: where,
          place: element.position,
          rule: 'fragment',
          expected: 'the id of an annotation, or of a paragraph (`#p3`)',
          nearest: nearest && `#${nearest}`,
          mend: nearest ? `Write \`#${nearest}\`.` : 'Name a place that exists.',
        }),
      );
    });
  };
  check(tree, file);
  for (const {note, place} of annotations) for (const node of note) check(node, place.file);
  for (const {reason, place} of withdrawn) for (const node of reason) check(node, place.file);
  return problems;
}

/** A fragment without its percent-encoding; as it is, where that is malformed. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
