/** Reads an input in any format. */
import {decodeText, findHtmlEncoding} from './decode-text.ts';
import {detectFormat} from './detect-format.ts';
import type {Intake} from './model.ts';

/** An input, with what is known about it. */
export interface Input {
  bytes: Uint8Array;
  /** The name of the file, or the last part of the address. */
  name: string;
  /** The address of the original, if the editor or the request names it. */
  address?: string | undefined;
  /** The media type that a server states, and its encoding. */
  type?: string | undefined;
  encoding?: string | undefined;
}

/** What an input becomes, with the bytes of its source. */
export interface ReadInput extends Intake {
  sourceBytes: Uint8Array;
}

/**
 * Read an input.
 *
 * @throws IntakeError if it cannot be read
 */
export async function readInput(input: Input): Promise<ReadInput> {
  const {bytes, name, address, type} = input;
  const format = detectFormat(bytes, name, type);
  if (format === 'docx' || format === 'odt') {
    // These readers are large, and most articles are texts.
    const intake =
      format === 'docx'
        ? await (await import('./read-docx.ts')).readDocx(bytes, name)
        : (await import('./read-odt.ts')).readOdt(bytes, name);
    return {...intake, sourceBytes: Buffer.from(intake.source.text)};
  }
  const stated = input.encoding ?? (format === 'html' ? findHtmlEncoding(bytes) : undefined);
  const {text, encoding} = decodeText(bytes, stated);
  const read =
    format === 'html'
      ? (await import('./read-html.ts')).readHtml(text, {address})
      : format === 'markdown'
        ? (await import('./read-markdown.ts')).readMarkdown(text)
        : (await import('./read-text.ts')).readText(text);
  const intake: Intake =
    address === undefined
      ? read
      : {...read, base: read.base ?? address, facts: {...read.facts, source: address}};
  if (encoding === 'utf-8') return {...intake, sourceBytes: bytes};
  return {
    ...intake,
    sourceBytes: Buffer.from(text),
    remarks: [
      `\`${intake.source.name}\` is the text in UTF-8; it was in ${encoding}.`,
      ...intake.remarks,
    ],
  };
}
