/**
 * Check that every link of an article and its notes to a place in the article
 * (`#id`) has its place.
 */
import type {Nodes, Root} from 'hast';
import type {Annotation, Withdrawn} from '../model/model.ts';
import {findNearestName} from '../model/nearest-name.ts';
import {noteId} from '../model/page-ids.ts';
import {type Problem, problem} from '../model/problem.ts';
import {isApparatus} from '../text/project.ts';
import {walkElements} from '../text/walk.ts';

/** What has places in an article. */
interface ArticleAnnotations {
  annotations: readonly Annotation[];
  withdrawn: readonly Withdrawn[];
}

/**
 * @param tree the painted article
 * @param lifted its annotations, with their notes; those that were not found in the text count as
 *   places, for that they are not is reported already. Those withdrawn have places at the end of it.
 * @param file path of the article
 */
export function checkFragments(tree: Root, lifted: ArticleAnnotations, file: string): Problem[] {
  return checkFragmentLinks(
    [
      {file, node: tree},
      ...lifted.annotations.flatMap(({note, location}) => inFile(note, location.file)),
      ...lifted.withdrawn.flatMap(({reason, location}) => inFile(reason, location.file)),
    ],
    collectIds(tree, lifted),
  );
}

const inFile = (nodes: readonly Nodes[], file: string) => nodes.map((node) => ({file, node}));

/** The ids of all places in an article. */
export function collectIds(tree: Root, {annotations, withdrawn}: ArticleAnnotations): Set<string> {
  const ids = new Set([
    ...[...annotations, ...withdrawn].flatMap(({id, aliases}) => [id, ...aliases]),
    ...annotations.flatMap(({id, note}) => (note.length > 0 ? [noteId(id)] : [])),
  ]);
  walkElements(tree, ({properties}) => {
    if (typeof properties['id'] === 'string') ids.add(properties['id']);
  });
  return ids;
}

/**
 * @param pieces of content, each with the file it is from
 * @param ids of all places in the article
 */
export function checkFragmentLinks(
  pieces: readonly {file: string; node: Nodes}[],
  ids: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  for (const {file, node} of pieces) {
    walkElements(node, (element) => {
      const {href} = element.properties;
      if (typeof href !== 'string' || !href.startsWith('#')) return;
      const fragment = href.slice(1);
      if (isApparatus(element) || ids.has(fragment) || ids.has(decode(fragment))) return;
      const nearest = findNearestName(decode(fragment), [...ids]);
      problems.push(
        problem(`The article has no target for the link \`${href}\`.`, {
          file,
          place: element.position,
          rule: 'fragment',
          expected: 'the id of an annotation, or of a paragraph (`#p3`)',
          nearest: nearest && `#${nearest}`,
          fix: nearest
            ? `Write \`#${nearest}\`.`
            : 'Write the id of an annotation or of a paragraph of this article.',
        }),
      );
    });
  }
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
