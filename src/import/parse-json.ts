import {InputError} from './input-error.ts';

/**
 * Parse JSON.
 *
 * @throws InputError with the place of the error
 */
export function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch (error) {
    const {message} = error as Error;
    const isAtEnd = /unterminated|end of/i.test(message);
    // V8 names the place of some errors only.
    const position = /position (\d+)/.exec(message)?.[1];
    const offset = isAtEnd ? value.length : position && Number(position);
    const isCut = isAtEnd || (offset && value.slice(offset).trim() === '');
    const before = offset ? value.slice(0, offset).split('\n') : undefined;
    throw new InputError(
      isCut ? 'The file ends in the middle of its JSON.' : `The JSON is not valid: ${message}.`,
      {
        expected: 'a whole file of JSON',
        fix: isCut
          ? 'Export it again: it was not saved or downloaded as a whole.'
          : 'Correct it here, or export it again.',
        place: before && {line: before.length, column: (before.at(-1)?.length ?? 0) + 1},
      },
    );
  }
}
