import type {Citable} from './citable.ts';
import {citation} from './citation.ts';

/** Write a citation as plain text, in one line. */
export const plainText = (citable: Citable): string =>
  `${citation(citable)
    .map(({text}) => text)
    .join('')}\n`;
