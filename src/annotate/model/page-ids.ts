/**
 * Generated ids of elements: `note-first-claim`, `p3`, `gap-1`, `sign-1`. Annotations cannot have such ids
 * (see `reserved-ids.ts`).
 */

/** Returns the id of the note of an annotation. */
export const noteId = (annotation: string): string => `note-${annotation}`;

/** Returns the id of a paragraph or list item of the article. */
export const paragraphId = (number: number | string): string => `p${number}`;

/** Returns the number in a paragraph id as digits, or `undefined` for any other id. */
export const paragraphNumber = (id: unknown): string | undefined =>
  /^p(\d+)$/.exec(String(id))?.[1];

/** Returns the id of the lines of a gap, counted from 1. */
export const gapId = (number: number | string): string => `gap-${number}`;

/** Returns the id of a sign on the page of its framework. */
export const signId = (number: number): string => `sign-${number}`;

/** Returns the number in a sign id as digits, or `undefined` for any other id. */
export const signNumber = (id: string): string | undefined => /^sign-(\d+)$/.exec(id)?.[1];
