/** Checks a file for characters that have no meaning in a text. */
import {location} from 'vfile-location';
import type {TextFile} from '../annotate/model/model.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';
import {findInvalidCharacters} from '../annotate/text/unsafe-characters.ts';

/** Report each invalid character once, at its first place, with its count. */
export function checkCharacters(file: TextFile): Problem[] {
  const invalid = findInvalidCharacters(file.value);
  if (invalid.length === 0) return [];
  const points = location(file.value);
  const byCharacter = Map.groupBy(invalid, ({character}) => character);
  return [...byCharacter.values()].flatMap((found) => {
    const [first] = found;
    if (!first) return [];
    return problem(first.reason, {
      file: file.path,
      place: points.toPoint(first.offset),
      rule: 'character',
      expected: 'text without control characters',
      fix: found.length === 1 ? first.fix : `Delete it in all ${found.length} places.`,
    });
  });
}
