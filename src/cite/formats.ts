/**
 * The formats that a citation is written in, in one table: a new format is one entry.
 */
import {bibtex} from './bibtex.ts';
import type {Citable} from './citable.ts';
import {cslJson} from './csl-json.ts';
import {markdown} from './markdown.ts';
import {plainText} from './plain-text.ts';
import {ris} from './ris.ts';

export interface Format {
  /** What a reader is told. */
  label: string;
  /** The file is `cite.<extension>`, in the folder of the page. */
  extension: string;
  mediaType: string;
  /** Whether it is for programs, which a page then tells of it. */
  write: (citable: Citable) => string;
}

export const formats: readonly Format[] = [
  {
    label: 'Plain text',
    extension: 'txt',
    mediaType: 'text/plain',
    write: plainText,
  },
  {
    label: 'Markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    write: markdown,
  },
  {
    label: 'BibTeX',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    write: bibtex,
  },
  {
    label: 'RIS',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    write: ris,
  },
  {
    label: 'CSL-JSON',
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: cslJson,
  },
];
