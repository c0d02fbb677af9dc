/**
 * Reads the tags of a built page. A `<` in the value of an attribute begins no tag: Astro writes it
 * as it is. In texts, Gloss and Astro write it as a character reference.
 */

/** A tag of a page. */
export interface Tag {
  /** The name; that of an end tag begins with a slash. */
  name: string;
  /** The attributes as they are written. */
  attributes: string;
  /** The text between the tag and the next one. */
  text: string;
}

const tags = /<(\/?[a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>([^<]*)/g;

/** Reads the tags of a page, or of a part of one that begins outside of a tag, in order. */
export const readTags = (html: string): IteratorObject<Tag> =>
  html
    .matchAll(tags)
    .map(([, name = '', attributes = '', text = '']) => ({name, attributes, text}));
