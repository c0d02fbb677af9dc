import {describe, expect, test} from 'vitest';
import {hasMap} from '../../src/addresses/has-map.ts';
import {buildActorGraph, buildArticleGraph} from '../../src/map/claim-graph.ts';
import type {ClaimGraph} from '../../src/map/model.ts';
import {english} from '../language/english.ts';
import {articleWith, claim, gloss, sign} from './maps.ts';

const graphOf = (annotations: string, front?: string) =>
  buildArticleGraph(articleWith(annotations, front), english);
const edgesOf = ({edges}: ClaimGraph) => edges.map(({from, type, to}) => `${from} ${type} ${to}`);
const keys = ({nodes}: ClaimGraph) => nodes.map(({key}) => key);

describe('buildArticleGraph', () => {
  test('includes every claim, and skips other annotations without a relation', () => {
    const graph = graphOf(
      claim(3) +
        claim(1, 'supports=a2') +
        sign(2, 'sign=neglect/1') +
        gloss(4) +
        sign(5, 'sign=neglect/2'),
    );
    expect(keys(graph)).toEqual(['a1', 'a2', 'a3']);
  });

  test('includes a gloss that is related to a claim, in either direction', () => {
    expect(keys(graphOf(claim(1, 'elaborates=a2') + gloss(2)))).toEqual(['a1', 'a2']);
    expect(keys(graphOf(claim(1) + gloss(2, 'elaborates=a1')))).toEqual(['a1', 'a2']);
  });

  test('includes each relation once, from the node that states it', () => {
    const graph = graphOf(claim(1, 'supports=a2 restates=a2') + claim(2, 'supports=a1'));
    expect(edgesOf(graph).sort()).toEqual(['a1 restates a2', 'a1 supports a2', 'a2 supports a1']);
  });

  test('includes a sign without a passage once, and otherwise the passages of the sign', () => {
    const graph = graphOf(
      claim(1, 'evidence-for="neglect/1 neglect/2"') +
        claim(2, 'evidence-for=neglect/2') +
        sign(3, 'sign=neglect/1'),
    );
    expect(edgesOf(graph).sort()).toEqual([
      'a1 evidence-for a3',
      'a1 evidence-for neglect/2',
      'a2 evidence-for neglect/2',
    ]);
    expect(graph.nodes.at(-1)).toMatchObject({
      key: 'neglect/2',
      kind: 'sign',
      numeral: 'II',
      gist: 'Nobody is charged',
      at: {framework: 'neglect', number: 2},
    });
    expect(graph.nodes).toHaveLength(4);
  });

  test('lists the speakers in the order of their first claims, and the subjects of claims', () => {
    const graph = graphOf(
      claim(1, 'by=haddad') + claim(2, 'attributed-to="lindqvist haddad"') + claim(3, 'by=haddad'),
      'title: A title\nauthor: Ada Example',
    );
    expect(graph.speakers).toEqual([
      {id: 'haddad', name: 'Omar Haddad', count: 1},
      {id: 'author', name: 'Ada Example', count: 1},
    ]);
    expect(graph.nodes[1]?.on.map(({name}) => name)).toEqual(['Omar Haddad', 'Maria Lindqvist']);
  });
});

describe('buildActorGraph', () => {
  const article = articleWith(
    claim(1, 'by=haddad supports=a2') +
      claim(2, 'supports=a3') +
      claim(3) +
      claim(4, 'attributed-to=haddad') +
      claim(5, 'rebuts=a4 supports=a3'),
  );

  test('includes claims by the actor, claims about the actor, and everything related to them', () => {
    const graph = buildActorGraph(article, 'haddad', english);
    expect(graph && keys(graph)).toEqual(['a1', 'a2', 'a4', 'a5']);
  });

  test('includes only relations of these claims', () => {
    const graph = buildActorGraph(article, 'haddad', english);
    expect(graph && edgesOf(graph)).toEqual(['a1 supports a2', 'a5 rebuts a4']);
  });

  test('returns undefined if the actor has no related claims, or no claims', () => {
    expect(
      buildActorGraph(articleWith(claim(1, 'by=haddad') + claim(2)), 'haddad', english),
    ).toBeUndefined();
    expect(buildActorGraph(article, 'lindqvist', english)).toBeUndefined();
  });
});

describe('hasMap', () => {
  test.each([
    ['true for related claims', true, claim(1, 'supports=a2') + claim(2)],
    ['true for claims of several speakers', true, claim(1, 'by=haddad') + claim(2)],
    ['false for unrelated claims of one speaker', false, claim(1) + claim(2)],
    ['false for unrelated claims of one actor', false, claim(1, 'by=haddad')],
    ['true for a claim and a related gloss', true, claim(1) + gloss(2, 'elaborates=a1')],
    ['false without claims', false, gloss(1, 'elaborates=a2') + gloss(2)],
    ['false without annotations', false, ''],
  ])('returns %s', (_, expected, annotations) => {
    expect(hasMap(articleWith(annotations).annotations)).toBe(expected);
  });
});
