import {expect, test} from 'vitest';
import {findNearestName} from '../../../src/annotate/model/nearest-name.ts';

test.each([
  ['one letter off', 'clam', ['claim', 'sign'], 'claim'],
  ['letters exchanged', 'staus', ['status', 'type'], 'status'],
  ['the very same', 'claim', ['claim'], 'claim'],
  ['half of the letters off', 'abcd', ['abxy'], 'abxy'],
  ['more than half off', 'abcd', ['axyz'], undefined],
  ['no candidate', 'abcd', [], undefined],
  ['nothing written', '', ['claim'], undefined],
])('%s', (_, name, candidates, nearest) => {
  expect(findNearestName(name, candidates)).toBe(nearest);
});
