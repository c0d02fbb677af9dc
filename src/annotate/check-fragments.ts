/**
 * Check that every link of an article and its notes to a place in the article
 * (`#id`) has its place.
 */
import type {Nodes, Root} from 'hast';
import {visit} from 'unist-util-visit';
import type {LocatedAnnotation} from './model.ts';
import {nearestName} from './nearest.ts';
import {type Problem, problem} from './problem.ts';

/**
 * @param tree the painted article
 * @param annotations its annotations, with their notes
 * @param file path of the article
 */
export function checkFragments(
  tree: Root,
  annotations: readonly LocatedAnnotation[],
  file: string,
): Problem[] {
  const ids = new Set(annotations.map(({id}) => `note-${id}`));
  visit(tree, 'element', ({properties}) => {
    if (typeof properties['id'] === 'string') ids.add(properties['id']);
  });

  const problems: Problem[] = [];
  const check = (node: Nodes, where: string): void => {
    visit(node, 'element', (element) => {
      const {href} = element.properties;
      if (typeof href !== 'string' || !href.startsWith('#')) return;
      if ('dataApparatus' in element.properties || ids.has(decodeURIComponent(href.slice(1)))) return;
      const nearest = nearestName(href.slice(1), [...ids]);
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
  return problems;
}
