/**
 * Citations as the styles of a CSL processor print them, from each format that reference managers
 * read.
 */
import {Cite, plugins} from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import chicago from 'style-chicago';
import {beforeAll, describe, expect, test} from 'vitest';
import {formatBibtex} from '../../src/cite/bibtex.ts';
import type {Citable} from '../../src/cite/citable.ts';
import {formatCslJson} from '../../src/cite/csl-json.ts';
import {formatRis} from '../../src/cite/ris.ts';
import {english} from '../language/english.ts';
import {whole} from './records.ts';

const files: Readonly<Record<string, (citable: Citable) => Cite>> = {
  'CSL-JSON': (citable) => new Cite(formatCslJson([citable], english), {generateGraph: false}),
  BibTeX: (citable) => read(formatBibtex(citable, english), '@bibtex/text'),
  biblatex: (citable) => read(formatBibtex(citable, english), '@biblatex/text'),
  RIS: (citable) => read(formatRis(citable, english), '@ris/file'),
};

const read = (text: string, forceType: string): Cite =>
  new Cite(text, {forceType, generateGraph: false});

const address = 'https://edition.example/base/articles/a/';
const note = 'Annotated edition, note of 3 March 2026';

/** What each style prints; the edition is printed in all formats but RIS. */
const styles: Readonly<Record<string, (edition: boolean) => string>> = {
  apa: (edition) =>
    `Example, A. (2021). The harbour, para. 2: “Three${edition ? `” [${note}]` : '.”'}${edition ? '.' : ''} In B. Sample (Ed.), Vestnik. The Harbour Press. ${address}`,
  chicago: (edition) =>
    `Example, Ada. 2021. “The Harbour, Para. 2: ‘Three.’”${edition ? ` ${note}.` : ''} In Vestnik, edited by Bo Sample. The Harbour Press. ${address}.`,
  harvard1: () =>
    `Example, A. (2021) “The harbour, para. 2: ‘Three,’” in B. Sample (ed.) Vestnik. The Harbour Press. Available at: ${address}.`,
  vancouver: (edition) =>
    `1. Example A. The harbour, para. 2: “Three${edition ? `” [${note}]. ` : '.” '}In: Sample B, editor. Vestnik [Internet]. The Harbour Press; 2021. Available from: ${address}`,
};

beforeAll(() => {
  plugins.config.get('@csl').styles.add('chicago', chicago);
});

describe.each(Object.keys(styles))('the style %s', (template) => {
  test.each(Object.keys(files))(
    'prints names, editor, date, passage and address from %s.',
    (format) => {
      const printed = files[format]?.(whole).format('bibliography', {format: 'text', template});
      // A style capitalizes the edition, or prints it as it is.
      expect(printed?.trim().replace('[annotated', '[Annotated')).toBe(
        styles[template]?.(format !== 'RIS'),
      );
    },
  );

  test('leaves the date of access to the reader.', () => {
    expect(files['CSL-JSON']?.(whole).data[0]).not.toHaveProperty('accessed');
  });
});
