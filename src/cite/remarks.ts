import type {Citable} from './citable.ts';

/**
 * What no field of a format holds, for its field of notes.
 *
 * @param more what the format has no field for either
 * @returns one line that begins with a capital, or nothing
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
