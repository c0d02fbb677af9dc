import {collapseWhitespace} from '../language/collapse-whitespace.ts';

/** Put a text in one line, without control characters and lone surrogates. */
export const cleanText = (text: string): string =>
  collapseWhitespace(text.toWellFormed().replace(/\p{Cc}/gu, ' ')).trim();
