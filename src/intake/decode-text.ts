/** Decodes the bytes of a text. An encoding is never guessed: a wrong guess is a changed text. */
import {findInvalidByte} from '../content/text-file.ts';
import {IntakeError} from './model.ts';

/** A decoded text. */
export interface DecodedText {
  /** Without a byte-order mark. */
  text: string;
  /** The name of the encoding (WHATWG Encoding Standard). */
  encoding: string;
}

/** Encodings that are tried for the message about a text whose encoding is not stated. */
const common = [
  ...['windows-1252', 'windows-1250', 'windows-1251', 'koi8-r', 'windows-1256', 'windows-1253'],
  ...['windows-1254', 'windows-1255', 'shift_jis', 'gb18030', 'big5', 'euc-kr'],
];

/**
 * Decode a text: as its byte-order mark says, as stated, or as UTF-8.
 *
 * @param stated the encoding that the editor or the server names
 * @throws IntakeError if the bytes are not a text in that encoding
 */
export function decodeText(bytes: Uint8Array, stated?: string): DecodedText {
  const encoding = findByteOrderMark(bytes) ?? findWideEncoding(bytes) ?? stated ?? 'utf-8';
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, {fatal: true});
  } catch {
    throw new IntakeError(
      `The encoding \`${encoding}\` is unknown.`,
      'Name one such as `--encoding windows-1252`.',
    );
  }
  try {
    return {text: decoder.decode(bytes), encoding: decoder.encoding};
  } catch {
    throw explain(bytes, decoder.encoding);
  }
}

/**
 * Return the encoding that a page of HTML states in its first 1024 bytes (HTML Standard, §13.2.3.2).
 */
export function findHtmlEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const [, name] = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(start) ?? [];
  // A page that could be read this far is not in UTF-16.
  return name && /^utf-?16/i.test(name) ? 'utf-8' : name;
}

function findByteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
}

/** Recognise UTF-16 without a byte-order mark: every second byte of ASCII in it is 0. */
function findWideEncoding(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = start.length * 0.3;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : undefined;
}

/** Explain why a text is not in an encoding, with what it would be in others. */
function explain(bytes: Uint8Array, encoding: string): IntakeError {
  const at = findFault(bytes, encoding);
  const line = bytes.subarray(0, at).filter((byte) => byte === 10).length + 1;
  const excerpt = bytes.subarray(Math.max(0, at - 12), at + 12);
  const readings = common.flatMap((name) => {
    try {
      const text = new TextDecoder(name, {fatal: true}).decode(excerpt).replace(/\s+/g, ' ');
      return /[\p{Cc}\p{Co}]/u.test(text) ? [] : [`${name} “${text.trim()}”`];
    } catch {
      return [];
    }
  });
  const byte = bytes[at]?.toString(16).padStart(2, '0');
  return new IntakeError(
    `The text is not ${encoding}: byte ${at}, on line ${line}, is 0x${byte}.${
      readings.length > 0 ? ` In other encodings it is: ${readings.join(', ')}.` : ''
    }`,
    readings.length > 0
      ? 'Find the reading above that is right, and add its name: `--encoding <name>`.'
      : 'Save it as UTF-8, or name its encoding with `--encoding`.',
  );
}

/** Find the first byte that cannot be decoded. */
function findFault(bytes: Uint8Array, encoding: string): number {
  if (encoding === 'utf-8') return findInvalidByte(bytes) ?? 0;
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    try {
      // With `stream`, the end may be within a character.
      new TextDecoder(encoding, {fatal: true}).decode(bytes.subarray(0, middle), {stream: true});
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return Math.min(low, bytes.length - 1);
}
