import type {Interface} from '../language/interface.ts';
import type {Citable} from './citable.ts';
import {formatCitation} from './citation.ts';

/** Format a citation as one line of plain text. */
export const formatPlainText = (citable: Citable, ui: Interface): string =>
  `${formatCitation(citable, ui)
    .map(({text}) => text)
    .join('')}\n`;
