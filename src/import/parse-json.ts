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
    const offset = Number(/position (\d+)/.exec(message)?.[1] ?? value.length);
    const before = value.slice(0, offset).split('\n');
    const isCut = value.slice(offset).trim() === '' || /unterminated|end of/i.test(message);
    throw new InputError(
      isCut ? 'The file ends in the middle of its JSON.' : `The JSON is not valid: ${message}.`,
      {
        expected: 'a whole file of JSON',
        fix: isCut
          ? 'Export it again: it was not saved or downloaded as a whole.'
          : 'Correct it here, or export it again.',
        place: {line: before.length, column: (before.at(-1)?.length ?? 0) + 1},
      },
    );
  }
}
