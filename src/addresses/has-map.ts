import type {Annotation} from '../annotate/model/model.ts';

/**
 * Whether there is something to map in an article: claims that have relations, or
 * speakers, of whom there are several. Of unrelated claims of one speaker a list says
 * as much.
 */
export function hasMap(
  annotations: readonly Pick<Annotation, 'kind' | 'by' | 'relations'>[],
): boolean {
  const claims = annotations.filter(({kind}) => kind === 'claim');
  return (
    claims.length > 0 &&
    (annotations.some(({relations}) => relations.length > 0) ||
      new Set(claims.map(({by}) => by)).size > 1)
  );
}
