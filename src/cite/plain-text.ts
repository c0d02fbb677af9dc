import type {Citable} from './citable.ts';
import {formatCitation} from './citation.ts';

/** Format a citation as one line of plain text. */
export const formatPlainText = (citable: Citable): string =>
  `${formatCitation(citable)
    .map(({text}) => text)
    .join('')}\n`;
