/**
 * Ids of the places in a page that the edition makes: `#note-first-claim`, `#p3`, `#sign-1`.
 * No annotation may have such an id (`reserved-ids.ts`).
 */

/** The id of an annotation's note. */
export const noteId = (annotation: string): string => `note-${annotation}`;

/** The id of a paragraph or list item of the article. */
export const paragraphId = (number: number | string): string => `p${number}`;

/** Return the number in the id of a paragraph, as digits; `undefined` for any other id. */
export const paragraphNumber = (id: unknown): string | undefined =>
  /^p(\d+)$/.exec(String(id))?.[1];

/** The id of a sign on the page of its framework. */
export const signId = (number: number): string => `sign-${number}`;

/** Return the number in the id of a sign; `undefined` for any other id. */
export const signNumber = (id: string): string | undefined => /^sign-(\d+)$/.exec(id)?.[1];
