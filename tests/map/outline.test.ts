import {describe, expect, test} from 'vitest';
import {buildArticleGraph} from '../../src/map/claim-graph.ts';
import {buildOutline} from '../../src/map/outline.ts';
import {english} from '../language/english.ts';
import {articleWith, claim, gloss, sign} from './maps.ts';

const outline = buildOutline(
  buildArticleGraph(
    articleWith(
      claim(1, 'supports="a2 a3"') +
        claim(2, 'by=haddad restates=a1') +
        claim(3, 'evidence-for="neglect/1 neglect/2"') +
        sign(4, 'sign=neglect/1') +
        gloss(5, 'elaborates=a3'),
    ),
    english,
  ),
  english,
);

describe('buildOutline', () => {
  test('has a part for each speaker and each other kind, with every node in exactly one part', () => {
    expect(
      outline.map(({title, actor, items}) => [title, actor, items.map(({node}) => node.key)]),
    ).toEqual([
      ['The author asserts', undefined, ['a1', 'a3']],
      ['Omar Haddad asserts', 'haddad', ['a2']],
      ['Signs: Neglect', undefined, ['a4', 'neglect/2']],
      ['Words explained', undefined, ['a5']],
    ]);
  });

  test('lists the signs of each framework separately, in the order of their numbers', () => {
    const graph = buildArticleGraph(
      articleWith(
        claim(1, 'evidence-for="neglect/1 blame/1"') +
          sign(2, 'sign=neglect/2 elaborates=a1') +
          sign(3, 'sign=blame/2 elaborates=a1'),
      ),
      english,
    );
    expect(
      buildOutline(graph, english).map(({title, items}) => [
        title,
        ...items.map(({node: {numeral, gist}}) => `${numeral} ${gist}`),
      ]),
    ).toEqual([
      ['The author asserts', '1 Gist 1'],
      ['Signs: Neglect', 'I A warning was given', 'II Gist 2'],
      ['Signs: Blame', 'I Somebody begins', 'II Gist 3'],
    ]);
  });

  test('lists each relation at both of its ends, stated relations first', () => {
    const relations = outline
      .flatMap(({items}) => items)
      .map(({node, relations}) => [
        node.key,
        ...relations.map(({label, targets}) => `${label} ${targets.map(({key}) => key).join(' ')}`),
      ]);
    expect(relations).toEqual([
      ['a1', 'supports a2 a3', 'restated in a2'],
      ['a3', 'evidence for a4 neglect/2', 'supported by a1', 'expanded in a5'],
      ['a2', 'restates a1', 'supported by a1'],
      ['a4', 'evidence in a3'],
      ['neglect/2', 'evidence in a3'],
      ['a5', 'elaborates a3'],
    ]);
  });
});
