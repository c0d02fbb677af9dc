import {expect, test} from 'vitest';
import {checkCharacters} from '../../src/content/check-characters.ts';

test('Each control character is reported once, at its first place.', () => {
  const problems = checkCharacters({path: 'a.md', value: 'a\nb\u0007\u0000c\u0007\td\r\n'});
  expect(problems.map(({line, column, ruleId, fix}) => [line, column, ruleId, fix])).toEqual([
    [2, 2, 'character', 'Delete it in all 2 places.'],
    [2, 3, 'character', 'Delete it.'],
  ]);
});
