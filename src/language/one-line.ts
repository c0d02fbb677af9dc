/** A text with all its white space as single blanks. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
