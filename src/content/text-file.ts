/**
 * Read a content file as text: UTF-8, with or without a byte-order mark.
 */

import {readFileSync} from 'node:fs';
import {relative, sep} from 'node:path';
import {itemAt} from '../annotate/model/defined.ts';
import type {TextFile} from '../annotate/model/model.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';

/** The path of a file as messages tell it: from the project, with slashes. */
export const tellPath = (path: string): string =>
  relative(process.cwd(), path).split(sep).join('/') || '.';

/**
 * Read one file.
 *
 * @returns the text, without a byte-order mark; where it is not UTF-8 or empty,
 *   a problem too, and the text as far as it can be read
 */
export function readTextFile(path: string): {file: TextFile; problems: Problem[]} {
  const bytes = readFileSync(path);
  const told = tellPath(path);
  const value = new TextDecoder('utf-8').decode(bytes);
  const problems: Problem[] = [];
  const offset = firstInvalidByte(bytes);
  if (offset !== undefined) {
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset)).split('\n');
    const line = before.length;
    const column = itemAt(before, line - 1).length + 1;
    problems.push(
      problem(
        `The file is not valid UTF-8: byte ${offset} is 0x${bytes[offset]?.toString(16).padStart(2, '0')}.`,
        {
          file: told,
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
        file: told,
        rule: 'empty',
        expected: 'text',
        fix: 'Write its text, or delete the file.',
      }),
    );
  }
  return {file: {path: told, value}, problems};
}

/** Where the first byte stands that is not UTF-8, or `undefined`. */
function firstInvalidByte(bytes: Uint8Array): number | undefined {
  const valid = (length: number): boolean => {
    try {
      // `stream` lets the text end in the middle of a character.
      new TextDecoder('utf-8', {fatal: true}).decode(bytes.subarray(0, length), {stream: true});
      return true;
    } catch {
      return false;
    }
  };
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return undefined;
  } catch {
    let low = 0;
    let high = bytes.length;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (valid(middle)) low = middle;
      else high = middle - 1;
    }
    // Before it may stand the beginning of a character that is never finished.
    const before = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes.subarray(0, low), {
      stream: true,
    });
    return Buffer.byteLength(before);
  }
}
