/** Detects the format of an input by its bytes, then by its type or name. */
import {type InputFormat, IntakeError} from './model.ts';
import {listZip} from './read-zip.ts';

const formatsByExtension: Readonly<Record<string, InputFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  odt: 'odt',
};

const formatsByType: Readonly<Record<string, InputFormat>> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
};

/** The formats that can be read, for messages. */
const formatNames = 'text, Markdown, HTML, DOCX or ODT';

/** Formats that are often tried, with what to do instead. */
const refused: readonly [start: string, name: string, fix: string][] = [
  ['%PDF-', 'a PDF', 'Extract its text, with `pdftotext file.pdf`, and start from the `.txt`.'],
  ['{\\rtf', 'RTF', 'Save it as DOCX or ODT.'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word document', 'Save it as DOCX or ODT.'],
];

/**
 * Detect the format of an input.
 *
 * @param name the name of the file, or the last part of the address
 * @param type the media type that a server states
 * @throws IntakeError if it cannot be read
 */
export function detectFormat(bytes: Uint8Array, name: string, type?: string): InputFormat {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  for (const [sign, what, fix] of refused) {
    if (start.startsWith(sign)) throw new IntakeError(`\`${name}\` is ${what}.`, fix);
  }
  if (start.startsWith('PK\u0003\u0004')) {
    const entries = listZip(bytes);
    if (entries.includes('word/document.xml')) return 'docx';
    if (entries.includes('content.xml')) return 'odt';
    throw new IntakeError(
      `\`${name}\` is an archive, and not a document.`,
      `Start from a file of ${formatNames}.`,
    );
  }
  const stated = formatsByType[type?.split(';')[0]?.trim().toLowerCase() ?? ''];
  const [, extension = ''] = /\.([A-Za-z]+)$/.exec(name) ?? [];
  const byName = formatsByExtension[extension.toLowerCase()];
  // Servers send Markdown as a text.
  const format = stated === 'text' && byName === 'markdown' ? byName : (stated ?? byName);
  if (format === 'docx' || format === 'odt' || (type !== undefined && !format)) {
    throw new IntakeError(
      `\`${name}\` is not a document${type ? `, but \`${type}\`` : ` in the format ${extension}`}.`,
      `Start from ${formatNames}.`,
    );
  }
  if (format) return format;
  const text = Buffer.from(bytes.subarray(0, 500)).toString('latin1');
  return /^\s*(?:<!doctype html|<html)/i.test(text.replace(/^\u00ef\u00bb\u00bf/, ''))
    ? 'html'
    : 'text';
}
