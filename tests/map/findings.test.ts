import {describe, expect, test} from 'vitest';
import {listCircles, listDisputedSupports} from '../../src/map/findings.ts';
import {articleWith, claim} from './maps.ts';

const contested = 'status=contested finding="It was not so."';
const supportsOf = (text: string) =>
  listDisputedSupports(articleWith(text).annotations).map(({claim, resting}) => [
    claim.id,
    resting.map(({id}) => id),
  ]);
const circlesOf = (text: string) =>
  listCircles(articleWith(text).annotations).map((circle) => circle.map(({id}) => id));

describe('listDisputedSupports', () => {
  test('lists what rests on a disputed claim, directly or by way of others', () => {
    expect(
      supportsOf(claim(1) + claim(2, 'supports=a1') + claim(3, `${contested} supports=a2`)),
    ).toEqual([['a3', ['a1', 'a2']]]);
  });

  test('lists no claim on which nothing rests, and none that is not disputed', () => {
    expect(supportsOf(claim(1, contested) + claim(2, 'supports=a1'))).toEqual([]);
  });

  test('follows no other relation, and ends in a circle', () => {
    expect(
      supportsOf(
        claim(1, `${contested} supports=a2 elaborates=a3`) + claim(2, 'supports=a1') + claim(3),
      ),
    ).toEqual([['a1', ['a2']]]);
  });
});

describe('listCircles', () => {
  test('lists claims that support each other, once', () => {
    expect(
      circlesOf(
        claim(1, 'supports=a2') + claim(2, 'supports=a3') + claim(3, 'supports=a1') + claim(4),
      ),
    ).toEqual([['a1', 'a2', 'a3']]);
  });

  test('lists no chain', () => {
    expect(circlesOf(claim(1, 'supports=a2') + claim(2, 'supports=a3') + claim(3))).toEqual([]);
  });
});
