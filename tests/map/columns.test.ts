import {expect, test} from 'vitest';
import {buildArticleGraph} from '../../src/map/claim-graph.ts';
import {argues, assignColumns} from '../../src/map/columns.ts';
import {english} from '../language/english.ts';
import {articleWith, claim, gloss, sign} from './maps.ts';

const columnsOf = (annotations: string) =>
  Object.fromEntries(assignColumns(buildArticleGraph(articleWith(annotations), english)));

test.each([
  [
    'what speaks for another is a reason, and the other a conclusion',
    claim(1, 'supports=a2') + claim(2),
    {a1: 'reason', a2: 'conclusion'},
  ],
  [
    'a link of a chain is a conclusion, although it speaks for another',
    claim(1, 'supports=a2') + claim(2, 'supports=a3') + claim(3),
    {a1: 'reason', a2: 'conclusion', a3: 'conclusion'},
  ],
  [
    'a reason remains one if something speaks against it',
    claim(1, 'supports=a2') + claim(2) + claim(3, 'rebuts=a1'),
    {a1: 'reason', a2: 'conclusion', a3: 'reason'},
  ],
  [
    'what is only spoken against is a conclusion',
    claim(1, 'rebuts=a2') + claim(2),
    {a1: 'reason', a2: 'conclusion'},
  ],
  [
    'a sign is a sign, in the text or not, and what is evidence for it a reason',
    claim(1, 'evidence-for="neglect/1 neglect/2"') + sign(2, 'sign=neglect/1 supports=a1'),
    {a1: 'conclusion', a2: 'sign', 'neglect/2': 'sign'},
  ],
  [
    'other relations give no column',
    claim(1, 'restates=a2 elaborates=a3 contrasts=a2 part-of=a2') + claim(2) + gloss(3),
    {},
  ],
])('%s', (_, annotations, expected) => {
  expect(columnsOf(annotations)).toEqual(expected);
});

test('only reasons, objections and evidence argue', () => {
  expect((['supports', 'rebuts', 'evidence-for'] as const).every((type) => argues({type}))).toBe(
    true,
  );
  expect(
    (['restates', 'elaborates', 'contrasts', 'part-of'] as const).some((type) => argues({type})),
  ).toBe(false);
});
