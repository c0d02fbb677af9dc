import {describe, expect, test} from 'vitest';
import {type AliasedFile, checkAliases} from '../../src/addresses/check-aliases.ts';

const aliased = (id: string, ...earlierIds: string[]): AliasedFile => ({
  id,
  earlierIds,
  locationOf: (index) => ({
    file: `${id}.md`,
    position: {start: {line: 3, column: index + 1}, end: {line: 3, column: index + 2}},
  }),
  file: `${id}.md`,
});

const check = (...all: AliasedFile[]) =>
  checkAliases('actor', all).map(
    ({file, line, column, reason, related}) =>
      `${file}:${line}:${column} ${reason} ${related.map((other) => other.file).join()}`,
  );

describe('checkAliases', () => {
  test('accepts different aliases.', () => {
    expect(check(aliased('a', 'b', 'c'), aliased('d', 'e'), aliased('f'))).toEqual([]);
  });

  test.each<[string, AliasedFile[], string]>([
    [
      'the name of another',
      [aliased('a', 'x', 'b'), aliased('b')],
      'a.md:3:2 The alias `b` is the name of another actor. b.md',
    ],
    [
      'its own name',
      [aliased('a', 'a')],
      'a.md:3:1 The alias `a` is the current name of the actor. ',
    ],
    [
      'an alias of another',
      [aliased('a', 'x'), aliased('b', 'x')],
      'b.md:3:1 The alias `x` is given twice. a.md',
    ],
    [
      'the same alias twice',
      [aliased('a', 'x', 'x')],
      'a.md:3:2 The alias `x` is given twice. a.md',
    ],
  ])('reports %s.', (_, all, problem) => {
    expect(check(...all)).toEqual([problem]);
  });
});
