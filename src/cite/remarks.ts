import type {Citable} from './citable.ts';

/**
 * Format the text of a format's note field: data that has no field of its own in any format.
 *
 * @param more remarks that have no field in this format only
 * @returns one line with an initial capital; `undefined` if there are no remarks
 */
export function formatRemarks(citable: Citable, more: readonly string[] = []): string | undefined {
  const {titleInferred, publishedInferred, publisher, source} = citable;
  const original = [publisher, source].filter(Boolean).join(', ');
  const all = [
    ...more,
    ...(titleInferred ? ['title inferred'] : []),
    ...(publishedInferred ? ['date inferred'] : []),
    ...(original === '' ? [] : [`original: ${original}`]),
  ].join('; ');
  return all === '' ? undefined : all.charAt(0).toUpperCase() + all.slice(1);
}
