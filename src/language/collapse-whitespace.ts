/** A text with all its white space as single blanks. */
export const collapseWhitespace = (text: string): string => text.replace(/\s+/g, ' ');
