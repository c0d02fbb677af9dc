/** Reads content files as UTF-8 text, with or without a byte-order mark. */
import {readFileSync} from 'node:fs';
import {relative, sep} from 'node:path';
import {itemAt} from '../annotate/model/defined.ts';
import type {TextFile} from '../annotate/model/model.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';

/** Format the path of a file for messages: relative to the project, with slashes. */
export const formatPath = (path: string): string =>
  relative(process.cwd(), path).split(sep).join('/') || '.';

/**
 * Read a text file, and report whether it is empty or not UTF-8.
 *
 * @returns the text without a byte-order mark; invalid bytes are decoded as U+FFFD
 * @throws the error of the file system if the file cannot be read
 */
export function readTextFile(path: string): {file: TextFile; problems: Problem[]} {
  const bytes = readFileSync(path);
  const displayPath = formatPath(path);
  const valid = decodeValid(bytes);
  const value = valid ?? new TextDecoder('utf-8').decode(bytes);
  const problems: Problem[] = [];
  if (valid === undefined) {
    const offset = findInvalidByte(bytes) ?? 0;
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset)).split('\n');
    const line = before.length;
    const column = itemAt(before, line - 1).length + 1;
    problems.push(
      problem(
        `The file is not valid UTF-8: byte ${offset} is 0x${bytes[offset]?.toString(16).padStart(2, '0')}.`,
        {
          file: displayPath,
          place: {line, column},
          rule: 'encoding',
          expected: 'text in UTF-8',
          fix: 'Save the file as UTF-8.',
        },
      ),
    );
  } else if (value.trim() === '') {
    problems.push(
      problem('The file is empty.', {
        file: displayPath,
        rule: 'empty',
        expected: 'text',
        fix: 'Write its text, or delete the file.',
      }),
    );
  }
  return {file: {path: displayPath, value}, problems};
}

/** Decode UTF-8. Returns `undefined` if it is invalid. */
function decodeValid(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Find the offset of the first invalid UTF-8 sequence, in bytes. `undefined` if there is none. */
export function findInvalidByte(bytes: Uint8Array): number | undefined {
  const isValidPrefix = (length: number): boolean => {
    try {
      // With `stream`, the prefix may end within a character.
      new TextDecoder('utf-8', {fatal: true}).decode(bytes.subarray(0, length), {stream: true});
      return true;
    } catch {
      return false;
    }
  };
  if (decodeValid(bytes) !== undefined) return undefined;
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isValidPrefix(middle)) low = middle;
    else high = middle - 1;
  }
  // The prefix may end with an incomplete character, which is part of the invalid sequence.
  const before = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes.subarray(0, low), {
    stream: true,
  });
  return Buffer.byteLength(before);
}
