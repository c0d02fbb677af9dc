/**
 * The quotes of an annotation, at the start of its body.
 */
import type {Blockquote} from 'mdast';
import type {ContainerDirective} from 'mdast-util-directive';

/** Finds the quotes of a directive: the block quotations at its start. */
export function findQuotes(children: ContainerDirective['children']): Blockquote[] {
  const body = children.filter((child) => !isBesideBody(child));
  const end = body.findIndex(({type}) => type !== 'blockquote');
  return (end === -1 ? body : body.slice(0, end)) as Blockquote[];
}

/**
 * Returns whether a child of a directive is not part of its body: nested annotations are lifted
 * separately, definitions apply to the whole file, and the label is in the opening line.
 */
export const isBesideBody = ({type, data}: ContainerDirective['children'][number]): boolean =>
  type === 'containerDirective' ||
  type === 'definition' ||
  (data && 'directiveLabel' in data) === true;
