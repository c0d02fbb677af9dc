/** Reads a file of any known format. */
import {readCsv} from './csv.ts';
import {readHypothesis} from './hypothesis.ts';
import type {ImportedFile} from './imported.ts';
import {InputError} from './input-error.ts';
import {parseJson} from './parse-json.ts';
import {readReadwise} from './readwise.ts';
import {readTei} from './tei.ts';
import {readWebAnnotations} from './web-annotation.ts';
import {readZotero} from './zotero.ts';

const formats =
  'JSON of Hypothesis, Web Annotations (JSON-LD), Markdown of Readwise or Zotero, CSV, or TEI';

/**
 * Read the annotations of a file. Its content decides the format, except for tables.
 *
 * @param name the name of the file
 * @throws InputError if it cannot be read
 */
export function readImport(name: string, text: string): ImportedFile {
  const value = text.replace(/^\uFEFF/, '');
  try {
    const read = readByContent(name, value);
    if (read) return read;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InputError('The file is nested too deep.', {
      expected: formats,
      fix: 'Export it again: no annotation needs so many levels.',
    });
  }
  throw new InputError('The file has no annotations in a known format.', {
    expected: formats,
    fix: 'Export the annotations in one of these formats. content/README.md says what each must have.',
  });
}

function readByContent(name: string, value: string): ImportedFile | undefined {
  const start = value.trimStart()[0];
  if (
    start === '{' || start === '['
      ? !/\.(?:md|csv|tsv|txt)$/i.test(name)
      : /\.json(?:ld)?$/i.test(name)
  ) {
    const json = parseJson(value);
    return readWebAnnotations(json) ?? readHypothesis(json);
  }
  if (start === '<' && !/\.(?:md|csv|tsv)$/i.test(name)) return readTei(value);
  if (/\.(?:csv|tsv)$/i.test(name)) return readCsv(value);
  return readReadwise(value) ?? readZotero(value);
}
