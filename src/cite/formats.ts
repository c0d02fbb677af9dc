/** The table of citation formats. To add a format, add an entry. */
import type {Interface} from '../language/interface.ts';
import {formatBibtex} from './bibtex.ts';
import type {Citable} from './citable.ts';
import {formatCslJson} from './csl-json.ts';
import {formatMarkdown} from './markdown.ts';
import {formatPlainText} from './plain-text.ts';
import {formatRis} from './ris.ts';

/** A format that a citation can be downloaded in. */
export interface Format {
  /** Returns the name that readers see. */
  label: (ui: Interface) => string;
  /** The file is `cite.<extension>`, in the folder of the page. */
  extension: string;
  mediaType: string;
  /** Returns the text of the file. */
  write: (citable: Citable, ui: Interface) => string;
}

/** All formats, in the order in which pages list them. */
export const formats: readonly Format[] = [
  {
    label: (ui) => ui.text('cite.format.txt'),
    extension: 'txt',
    mediaType: 'text/plain',
    write: formatPlainText,
  },
  {
    label: () => 'Markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    write: formatMarkdown,
  },
  {
    label: () => 'BibTeX',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    write: formatBibtex,
  },
  {
    label: () => 'RIS',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    write: formatRis,
  },
  {
    label: () => 'CSL-JSON',
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: formatCslJson,
  },
];
