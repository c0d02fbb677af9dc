/**
 * The form of the ids of annotations, articles, actors and frameworks. Ids are parts of URLs.
 */

const segment = '[a-z0-9]+(?:-[a-z0-9]+)*';

const idPattern = new RegExp(`^${segment}$`);

/** Ids between slashes, with an optional fragment, which is also an id. */
const addressPattern = new RegExp(`^/(?:${segment}/)*(?:#${segment})?$`);

/** A description of the form of an id, for messages. */
export const idForm = 'lower-case letters (a–z) and digits, in words joined by single hyphens';

/** Returns whether a text is a well-formed id. */
export const isId = (text: string): boolean => idPattern.test(text);

/** Returns whether a text is a root-relative address, such as `/articles/storm/#first-claim`. */
export const isAddress = (text: string): boolean => addressPattern.test(text);

/** Derives an id from a text. Returns `''` if the text has no letter (a–z) or digit. */
export const toId = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
