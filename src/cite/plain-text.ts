import type {Citable} from './citable.ts';
import {formatCitation} from './citation.ts';

/** Write a citation as plain text, in one line. */
export const formatPlainText = (citable: Citable): string =>
  `${formatCitation(citable)
    .map(({text}) => text)
    .join('')}\n`;
