import {describe, expect, test} from 'vitest';
import {checkNames} from '../../src/edition/check-names.ts';
import {actor} from '../annotate/read.ts';

describe('names', () => {
  const location = (line: number) => ({
    file: 'actors/x.md',
    position: {start: {line, column: 1}, end: {line, column: 2}},
  });

  test('that belong to one actor are no problem, even where one has them twice', () => {
    expect(checkNames({frameworks: [], actors: [actor('a', 'A', 'A', 'B')]})).toEqual([]);
  });

  test('that belong to two actors are told with both', () => {
    const actors = [
      {...actor('a', 'One', 'Alex'), locations: {Alex: location(3)}},
      {...actor('b', 'Two', 'Alex'), locations: {Alex: location(5)}},
    ];
    expect(checkNames({frameworks: [], actors})).toMatchObject([
      {file: 'actors/x.md', line: 5, related: [{place: {start: {line: 3}}}]},
    ]);
  });

  test('that differ only in what is folded are the same', () => {
    expect(
      checkNames({frameworks: [], actors: [actor('a', 'O’Hara'), actor('b', "O'Hara")]}),
    ).toHaveLength(1);
  });

  test('that differ in case are not', () => {
    expect(checkNames({frameworks: [], actors: [actor('a', 'Rose'), actor('b', 'rose')]})).toEqual(
      [],
    );
  });
});
