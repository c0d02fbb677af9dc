/**
 * The formats that a citation is written in, in one table: a new format is one entry.
 */
import {formatBibtex} from './bibtex.ts';
import type {Citable} from './citable.ts';
import {formatCslJson} from './csl-json.ts';
import {formatMarkdown} from './markdown.ts';
import {formatPlainText} from './plain-text.ts';
import {formatRis} from './ris.ts';

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
    write: formatPlainText,
  },
  {
    label: 'Markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    write: formatMarkdown,
  },
  {
    label: 'BibTeX',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    write: formatBibtex,
  },
  {
    label: 'RIS',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    write: formatRis,
  },
  {
    label: 'CSL-JSON',
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: formatCslJson,
  },
];
