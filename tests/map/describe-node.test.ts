import {expect, test} from 'vitest';
import {buildArticleGraph} from '../../src/map/claim-graph.ts';
import {
  formatAssertion,
  formatContents,
  formatMainFinding,
  formatNode,
} from '../../src/map/describe-node.ts';
import {english} from '../language/english.ts';
import {articleWith, claim, gloss, sign} from './maps.ts';

test('formatNode returns kind, numeral, status, gist, speaker and subjects', () => {
  const graph = buildArticleGraph(
    articleWith(
      claim(
        1,
        'status=contested finding="It was not so." by=haddad attributed-to="lindqvist haddad"',
      ) +
        claim(2, 'status=opinion evidence-for=neglect/2') +
        sign(3, 'sign=neglect/1 part-of=a1') +
        gloss(4, 'elaborates=a1'),
      'title: A title\nauthor: Ada Example',
    ),
    english,
  );
  expect(graph.nodes.map((node) => formatNode(node, english))).toEqual([
    'Claim 1, contested: Gist 1; by Omar Haddad, about Omar Haddad and Maria Lindqvist',
    'Claim 2, opinion: Gist 2',
    'Sign I: Gist 3',
    'Word a: Gist 4',
    'Sign II, not in the text: Nobody is charged',
  ]);
  expect(formatContents(graph, english)).toBe(
    '2 claims, 2 signs, 1 word explained and 3 relations',
  );
});

test('formatContents omits relations if there are none', () => {
  expect(formatContents(buildArticleGraph(articleWith(claim(1)), english), english)).toBe(
    '1 claim',
  );
});

test.each([
  [{id: 'author', name: undefined, count: 1}, 'The author asserts'],
  [{id: 'author', name: 'Ada Example', count: 1}, 'The author, Ada Example, asserts'],
  [{id: 'author', name: 'Ada and Bo', count: 2}, 'The authors, Ada and Bo, assert'],
  [{id: 'haddad', name: 'Omar Haddad', count: 1}, 'Omar Haddad asserts'],
])('formatAssertion(%o) returns “%s”', (speaker, expected) => {
  expect(formatAssertion(speaker, english)).toBe(expected);
});

test.each([
  [
    'the disputed claim on which most rests',
    claim(1, 'status=contested finding="No." supports=a2') +
      claim(2, 'status=unsupported finding="No source." supports="a3 a4"') +
      claim(3) +
      claim(4),
    'Claim 1 is contested. On it rest: claim 2, claim 3 and claim 4.',
  ],
  [
    'else the claims that support each other',
    claim(1, 'supports=a2') + claim(2, 'supports=a1'),
    'Claims that support each other: claim 1 and claim 2.',
  ],
  ['else nothing', claim(1, 'supports=a2') + claim(2), undefined],
])('formatMainFinding names %s', (_, annotations, expected) => {
  const {annotations: all} = articleWith(annotations);
  expect(formatMainFinding(all, english)?.replaceAll('\u00A0', ' ')).toBe(expected);
});
