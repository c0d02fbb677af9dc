/**
 * Checks that every link to a fragment (`#id`) has its target in the article.
 */
import type {Nodes, Root} from 'hast';
import type {Annotation, Withdrawn} from '../model/model.ts';
import {findNearestName} from '../model/nearest-name.ts';
import {noteId} from '../model/page-ids.ts';
import {type Problem, problem} from '../model/problem.ts';
import {isApparatus} from '../text/project.ts';
import {walkElements} from '../text/walk.ts';

/** The annotations of an article. */
interface ArticleAnnotations {
  annotations: readonly Annotation[];
  withdrawn: readonly Withdrawn[];
}

/**
 * Checks the fragment links of an article and its notes.
 *
 * Annotations that were not found are valid targets, because they are already reported. Withdrawn
 * annotations are valid targets, because the page lists them.
 *
 * @param tree the painted article
 * @param lifted the annotations of the article
 * @param file the path of the article
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

/** Collects the ids and earlier ids of all annotations. */
export const collectAnnotationIds = ({annotations, withdrawn}: ArticleAnnotations): Set<string> =>
  new Set([...annotations, ...withdrawn].flatMap(({id, aliases}) => [id, ...aliases]));

/** Collects all ids that links to fragments of an article can have. */
export function collectIds(tree: Root, {annotations, withdrawn}: ArticleAnnotations): Set<string> {
  const ids = new Set([
    ...collectAnnotationIds({annotations, withdrawn}),
    ...annotations.flatMap(({id, note}) => (note.length > 0 ? [noteId(id)] : [])),
  ]);
  walkElements(tree, ({properties}) => {
    if (typeof properties['id'] === 'string') ids.add(properties['id']);
  });
  return ids;
}

/**
 * Checks the fragment links of any content.
 *
 * @param pieces trees, each with the path of its file
 * @param ids the valid targets
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
      if (isApparatus(element) || ids.has(fragment) || ids.has(decodeFragment(fragment))) return;
      const nearest = findNearestName(decodeFragment(fragment), [...ids]);
      problems.push(
        problem(`The article has no target for the link \`#${decodeFragment(fragment)}\`.`, {
          file,
          place: element.position,
          rule: 'fragment',
          expected: 'the id of an annotation, of a heading, or of a paragraph (`#p3`)',
          nearest: nearest && `#${nearest}`,
          fix: nearest
            ? `Write \`#${nearest}\`.`
            : 'Write the id of an annotation, of a heading or of a paragraph of this article.',
        }),
      );
    });
  }
  return problems;
}

/** Decodes a fragment. Returns it unchanged if its percent-encoding is malformed. */
function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
