/** The table of citation formats. To add a format, add an entry. */
import type {Interface} from '../language/interface.ts';
import type {MessageName} from '../language/messages/en.ts';
import {formatBibtex} from './bibtex.ts';
import type {Citable} from './citable.ts';
import {formatCslJson} from './csl-json.ts';
import {formatMarkdown} from './markdown.ts';
import {formatPlainText} from './plain-text.ts';
import {formatRis} from './ris.ts';

/** A format that a citation can be downloaded in. */
export interface Format {
  /** The message with the name that readers see. */
  label: MessageName;
  /** The file is `cite.<extension>`, in the folder of the page. */
  extension: string;
  mediaType: string;
  /** Returns the text of the file. */
  write: (citable: Citable, ui: Interface) => string;
}

/** All formats, in the order in which pages list them. */
export const formats: readonly Format[] = [
  {
    label: 'cite.format.txt',
    extension: 'txt',
    mediaType: 'text/plain',
    write: formatPlainText,
  },
  {
    label: 'cite.format.md',
    extension: 'md',
    mediaType: 'text/markdown',
    write: formatMarkdown,
  },
  {
    label: 'cite.format.bib',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    write: formatBibtex,
  },
  {
    label: 'cite.format.ris',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    write: formatRis,
  },
  {
    label: 'cite.format.csl.json',
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: formatCslJson,
  },
];
