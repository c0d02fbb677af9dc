import type {Annotation} from '../annotate/model/model.ts';

/**
 * Return whether an article has a map: it has claims, and relations or more than one speaker.
 * Otherwise a map would show no more than a list.
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
