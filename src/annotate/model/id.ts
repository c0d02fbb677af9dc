/**
 * The form of an id. Annotations, articles, actors and frameworks have ids; each id is a part of
 * an address.
 */

const segment = '[a-z0-9]+(?:-[a-z0-9]+)*';

const idPattern = new RegExp(`^${segment}$`);

/** Ids between slashes, then perhaps a fragment, which is an id too. */
const addressPattern = new RegExp(`^/(?:${segment}/)*(?:#${segment})?$`);

/** The form of an id, for messages. */
export const idForm = 'lower-case letters (a–z) and digits, in words joined by single hyphens';

/** Whether a text can be an id. */
export const isId = (text: string): boolean => idPattern.test(text);

/** Whether a text can be an address from the root of the site: `/articles/storm/#first-claim`. */
export const isAddress = (text: string): boolean => addressPattern.test(text);

/** An id made from a text; empty if the text has no letter (a–z) or digit. */
export const toId = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
