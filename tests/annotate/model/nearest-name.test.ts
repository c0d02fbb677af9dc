import {expect, test} from 'vitest';
import {findNearestName} from '../../../src/annotate/model/nearest-name.ts';

test.each([
  ['one different letter', 'clam', ['claim', 'sign'], 'claim'],
  ['swapped letters', 'staus', ['status', 'type'], 'status'],
  ['the same name', 'claim', ['claim'], 'claim'],
  ['half of the letters different', 'abcd', ['abxy'], 'abxy'],
  ['more than half of the letters different', 'abcd', ['axyz'], undefined],
  ['no candidates', 'abcd', [], undefined],
  ['an empty name', '', ['claim'], undefined],
])('findNearestName compares %s', (_, name, candidates, nearest) => {
  expect(findNearestName(name, candidates)).toBe(nearest);
});
