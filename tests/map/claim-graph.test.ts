import {describe, expect, test} from 'vitest';
import {hasMap} from '../../src/addresses/has-map.ts';
import {buildActorGraph, buildArticleGraph} from '../../src/map/claim-graph.ts';
import type {ClaimGraph} from '../../src/map/model.ts';
import {articleWith, claim, gloss, sign} from './maps.ts';

const graphOf = (annotations: string, front?: string) =>
  buildArticleGraph(articleWith(annotations, front));
const told = ({edges}: ClaimGraph) => edges.map(({from, type, to}) => `${from} ${type} ${to}`);
const keys = ({nodes}: ClaimGraph) => nodes.map(({key}) => key);

describe('the map of an article', () => {
  test('holds every claim, and nothing else that is related to nothing.', () => {
    const graph = graphOf(
      claim(3) +
        claim(1, 'supports=a2') +
        sign(2, 'sign=neglect/1') +
        gloss(4) +
        sign(5, 'sign=neglect/2'),
    );
    expect(keys(graph)).toEqual(['a1', 'a2', 'a3']);
  });

  test('holds a gloss that is related to a claim, from either end.', () => {
    expect(keys(graphOf(claim(1, 'elaborates=a2') + gloss(2)))).toEqual(['a1', 'a2']);
    expect(keys(graphOf(claim(1) + gloss(2, 'elaborates=a1')))).toEqual(['a1', 'a2']);
  });

  test('holds each relation once, from the one that states it.', () => {
    const graph = graphOf(claim(1, 'supports=a2 restates=a2') + claim(2, 'supports=a1'));
    expect(told(graph).sort()).toEqual(['a1 restates a2', 'a1 supports a2', 'a2 supports a1']);
  });

  test('holds a sign that no passage states, once, and the passages of one that some state.', () => {
    const graph = graphOf(
      claim(1, 'evidence-for="neglect/1 neglect/2"') +
        claim(2, 'evidence-for=neglect/2') +
        sign(3, 'sign=neglect/1'),
    );
    expect(told(graph).sort()).toEqual([
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

  test('names the speakers in the order of their first claims, and whom a claim is on.', () => {
    const graph = graphOf(
      claim(1, 'by=haddad') + claim(2, 'attributed-to="lindqvist haddad"') + claim(3, 'by=haddad'),
      'title: A title\nauthor: Ada Example',
    );
    expect(graph.speakers).toEqual([
      {id: 'haddad', name: 'Omar Haddad'},
      {id: 'author', name: 'Ada Example'},
    ]);
    expect(graph.nodes[1]?.on.map(({name}) => name)).toEqual(['Omar Haddad', 'Maria Lindqvist']);
  });
});

describe('the map of an actor', () => {
  const article = articleWith(
    claim(1, 'by=haddad supports=a2') +
      claim(2, 'supports=a3') +
      claim(3) +
      claim(4, 'attributed-to=haddad') +
      claim(5, 'rebuts=a4 supports=a3'),
  );

  test('holds what the actor asserts, what is attributed to the actor, and what these are related to.', () => {
    const graph = buildActorGraph(article, 'haddad');
    expect(graph && keys(graph)).toEqual(['a1', 'a2', 'a4', 'a5']);
  });

  test('holds only relations that touch a claim of the actor.', () => {
    const graph = buildActorGraph(article, 'haddad');
    expect(graph && told(graph)).toEqual(['a1 supports a2', 'a5 rebuts a4']);
  });

  test('is not there for one whose claims are related to nothing, or who has none.', () => {
    expect(
      buildActorGraph(articleWith(claim(1, 'by=haddad') + claim(2)), 'haddad'),
    ).toBeUndefined();
    expect(buildActorGraph(article, 'lindqvist')).toBeUndefined();
  });
});

describe('an article has a map', () => {
  test.each([
    ['of claims that are related', true, claim(1, 'supports=a2') + claim(2)],
    ['of claims of several speakers', true, claim(1, 'by=haddad') + claim(2)],
    ['of unrelated claims of one speaker: not', false, claim(1) + claim(2)],
    ['of unrelated claims of one actor: not', false, claim(1, 'by=haddad')],
    ['of a claim and a gloss that is related to it', true, claim(1) + gloss(2, 'elaborates=a1')],
    ['without claims: not', false, gloss(1, 'elaborates=a2') + gloss(2)],
    ['without annotations: not', false, ''],
  ])('%s.', (_, expected, annotations) => {
    expect(hasMap(articleWith(annotations).annotations)).toBe(expected);
  });
});
