/**
 * Replace characters that a terminal obeys or hides by their code points: control characters
 * except tabs and line ends, directional formatting, and what is no character. A log shows them as `U+001B`.
 */
export const showControls = (text: string): string =>
  text.replace(
    /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028-\u202E\u2066-\u2069]/gu,
    (character) =>
      `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );

/** Write a text on one line, with its control characters shown. */
export const toOneLine = (text: string): string =>
  showControls(text.replace(/[\t\n\r\u2028\u2029]+/g, ' '));
