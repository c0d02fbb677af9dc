import {describe, expect, test} from 'vitest';
import {checkFormer, type Renamed} from '../../src/addresses/check-aliases.ts';

const renamed = (id: string, ...former: string[]): Renamed => ({
  id,
  former,
  locationOf: (index) => ({
    file: `${id}.md`,
    position: {start: {line: 3, column: index + 1}, end: {line: 3, column: index + 2}},
  }),
  file: `${id}.md`,
});

const check = (...all: Renamed[]) =>
  checkFormer('actor', all).map(
    ({file, line, column, reason, related}) =>
      `${file}:${line}:${column} ${reason} ${related.map((other) => other.file).join()}`,
  );

describe('checkFormer', () => {
  test('lets each have had names of its own.', () => {
    expect(check(renamed('a', 'b', 'c'), renamed('d', 'e'), renamed('f'))).toEqual([]);
  });

  test.each<[string, Renamed[], string]>([
    [
      'the name of another',
      [renamed('a', 'x', 'b'), renamed('b')],
      'a.md:3:2 The alias `b` is the name of another actor. b.md',
    ],
    [
      'its own name',
      [renamed('a', 'a')],
      'a.md:3:1 The alias `a` is the current name of the actor. ',
    ],
    [
      'what another had',
      [renamed('a', 'x'), renamed('b', 'x')],
      'b.md:3:1 The alias `x` is given twice. a.md',
    ],
    ['one name twice', [renamed('a', 'x', 'x')], 'a.md:3:2 The alias `x` is given twice. a.md'],
  ])('reports %s.', (_, all, told) => {
    expect(check(...all)).toEqual([told]);
  });
});
