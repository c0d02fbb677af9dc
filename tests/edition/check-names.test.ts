import {describe, expect, test} from 'vitest';
import {checkNames} from '../../src/edition/check-names.ts';
import {actor} from '../annotate/read.ts';

describe('checkNames', () => {
  const location = (line: number) => ({
    file: 'actors/x.md',
    position: {start: {line, column: 1}, end: {line, column: 2}},
  });

  test('accepts the names of one actor, even if one occurs twice', () => {
    expect(checkNames({frameworks: [], actors: [actor('a', 'A', 'A', 'B')]})).toEqual([]);
  });

  test('reports a name of two actors, with both locations', () => {
    const actors = [
      {...actor('a', 'One', 'Alex'), locations: {Alex: location(3)}},
      {...actor('b', 'Two', 'Alex'), locations: {Alex: location(5)}},
    ];
    expect(checkNames({frameworks: [], actors})).toMatchObject([
      {file: 'actors/x.md', line: 5, related: [{place: {start: {line: 3}}}]},
    ]);
  });

  test('reports names that are the same when folded', () => {
    expect(
      checkNames({frameworks: [], actors: [actor('a', 'O’Hara'), actor('b', "O'Hara")]}),
    ).toHaveLength(1);
  });

  test('accepts names that differ in case', () => {
    expect(checkNames({frameworks: [], actors: [actor('a', 'Rose'), actor('b', 'rose')]})).toEqual(
      [],
    );
  });
});
