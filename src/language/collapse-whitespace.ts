/** Replace each run of white space by a single space. */
export const collapseWhitespace = (text: string): string => text.replace(/\s+/g, ' ');
