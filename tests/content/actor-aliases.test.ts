import {describe, expect, test} from 'vitest';
import {isActorAlias, splitActorAliases} from '../../src/content/actor-aliases.ts';

test('splitActorAliases separates names from earlier addresses, each with its index.', () => {
  expect(splitActorAliases(['The mayor', '/actors/mayor-2020/', 'mayor'])).toEqual({
    names: [
      {value: 'The mayor', index: 0},
      {value: 'mayor', index: 2},
    ],
    ids: [{value: 'mayor-2020', index: 1}],
  });
});

describe('isActorAlias', () => {
  test.each(['Anna', 'anna-berg', 'AC/DC', '/actors/anna/', '/actors/anna-2/'])(
    'accepts %s',
    (alias) => {
      expect(isActorAlias(alias)).toBe(true);
    },
  );

  test.each([
    '/actors/anna',
    '/actors/',
    '/actors/Anna/',
    '/actors/anna/#place',
    '/actors/anna/more/',
    '/actor/anna/',
    '/articles/anna/',
    '/anna/',
    '/',
  ])('rejects %s', (alias) => {
    expect(isActorAlias(alias)).toBe(false);
  });
});
