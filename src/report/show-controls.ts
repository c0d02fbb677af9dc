/**
 * Replace characters that a terminal obeys or hides by their code points: control characters
 * except tabs and line ends, and directional formatting. A log shows them as `U+001B`.
 */
export const showControls = (text: string): string =>
  text.replace(
    /(?![\t\n\r])[\p{Cc}\u2028-\u202E\u2066-\u2069]/gu,
    (character) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );

/** Write a text on one line, with its control characters shown. */
export const toOneLine = (text: string): string =>
  showControls(text.replace(/[\t\n\r\u2028\u2029]+/g, ' '));
