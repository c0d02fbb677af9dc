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
  /** The extension of the files (see `pages.ts`). */
  extension: string;
  mediaType: string;
  /** Returns the text of a file with one or more citations. */
  write: (citables: readonly Citable[], ui: Interface) => string;
}

/** Write each citation, with a line between them. */
const writeEach =
  (write: (citable: Citable, ui: Interface) => string, lineEnd = '\n'): Format['write'] =>
  (citables, ui) =>
    citables.map((citable) => write(citable, ui)).join(lineEnd);

/** All formats, in the order in which pages list them. */
export const formats: readonly Format[] = [
  {
    label: (ui) => ui.text('cite.format.txt'),
    extension: 'txt',
    mediaType: 'text/plain',
    write: writeEach(formatPlainText),
  },
  {
    label: () => 'Markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    write: writeEach(formatMarkdown),
  },
  {
    label: () => 'BibTeX',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    write: writeEach(formatBibtex),
  },
  {
    label: () => 'RIS',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    write: writeEach(formatRis, '\r\n'),
  },
  {
    label: () => 'CSL-JSON',
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: formatCslJson,
  },
];
