/**
 * Which annotations are on a map of claims, and how they bear on each other.
 */
import type {Article, EditionAnnotation} from '../edition/model.ts';
import type {NamedSign} from '../edition/references.ts';
import {describeAttribution, joinPartTexts} from '../render/describe-annotation.ts';
import type {ClaimGraph, MapEdge, MapNode} from './model.ts';

/** The map of an article (see `has-map.ts`): all claims, and what is related to anything. */
export const articleGraph = (article: Article): ClaimGraph =>
  claimGraph(
    article,
    article.annotations.filter(({kind, related}) => kind === 'claim' || related.length > 0),
  );

/**
 * The map of an actor's claims in an article: those that the actor asserts or that
 * attribute something to the actor, and all that they are related to.
 *
 * @returns nothing where none of them is related to anything
 */
export function actorGraph(article: Article, actor: string): ClaimGraph | undefined {
  const claims = article.annotations.filter(
    ({by, attributedTo}) => by === actor || attributedTo?.includes(actor),
  );
  const graph = claimGraph(article, claims);
  return graph.edges.length > 0 ? graph : undefined;
}

/**
 * The graph of some annotations: they, their relations from both ends, and what these
 * lead to.
 */
function claimGraph(article: Article, chosen: readonly EditionAnnotation[]): ClaimGraph {
  const {annotations, slug, lang, dir} = article;
  const ids = new Set(chosen.map(({id}) => id));
  const signs = new Map<string, MapNode>();
  const edges: MapEdge[] = [];

  for (const {id, related} of annotations) {
    for (const {type, direction, targets} of related) {
      // Each relation is seen at both of its ends, and stated at one.
      if (direction === 'backward') continue;
      for (const target of targets) {
        if ('annotation' in target) {
          const to = target.annotation.id;
          if (ids.has(id) || ids.has(to)) edges.push({from: id, to, type});
        } else if (ids.has(id)) {
          const sign = signNode(target.sign);
          signs.set(sign.key, sign);
          edges.push({from: id, to: sign.key, type});
        }
      }
    }
  }

  const mapped = new Set([...ids, ...edges.flatMap(({from, to}) => [from, to])]);
  const mappedAnnotations = annotations.filter(({id}) => mapped.has(id));
  const speakers = new Map(
    mappedAnnotations.flatMap(({references: {speaker}}) =>
      speaker ? [[speaker.id, speaker]] : [],
    ),
  );
  const passages = mappedAnnotations.map(annotationNode);
  return {
    nodes: [...passages, ...signs.values()],
    edges,
    speakers: [...speakers.values()],
    slug,
    lang,
    dir,
  };
}

function annotationNode(annotation: EditionAnnotation): MapNode {
  const {id, kind, numeral, gistText, status, by, references} = annotation;
  return {
    key: id,
    at: {passage: id},
    kind,
    numeral,
    sign: references.sign,
    gist: gistText,
    status,
    by,
    on: references.subjects,
    attribution: joinPartTexts(describeAttribution(annotation, 'the author')),
  };
}

function signNode(sign: NamedSign): MapNode {
  const {framework, number, numeral, title} = sign;
  return {
    key: `${framework}/${number}`,
    at: {framework, number},
    kind: 'sign',
    numeral,
    sign,
    gist: title,
    on: [],
    attribution: '',
  };
}
