/**
 * Selects the annotations for a map of claims, and the relations between them.
 */
import type {Article, EditionAnnotation} from '../edition/model.ts';
import type {NamedSign} from '../edition/references.ts';
import type {Interface} from '../language/interface.ts';
import {describeAttribution, joinPartTexts} from '../render/describe-annotation.ts';
import {listDisputedSupports} from './findings.ts';
import type {ClaimGraph, MapEdge, MapNode} from './model.ts';

/**
 * Build the graph of an article: all claims, and other annotations that have a relation.
 * `has-map.ts` decides whether an article has a map.
 */
export const buildArticleGraph = (article: Article, ui: Interface): ClaimGraph =>
  buildGraph(
    article,
    article.annotations.filter(({kind, related}) => kind === 'claim' || related.length > 0),
    ui,
  );

/**
 * Build the graph of an actor in an article: claims that the actor asserts, claims that
 * attribute something to the actor, and everything related to them.
 *
 * @param actor id of the actor
 * @returns `undefined` if none of these claims has a relation
 */
export function buildActorGraph(
  article: Article,
  actor: string,
  ui: Interface,
): ClaimGraph | undefined {
  const claims = article.annotations.filter(
    ({by, attributedTo}) => by === actor || attributedTo?.includes(actor),
  );
  const graph = buildGraph(article, claims, ui);
  return graph.edges.length > 0 ? graph : undefined;
}

/**
 * Build the graph of the chosen annotations: their relations in both directions, and the
 * nodes at the other ends.
 */
function buildGraph(
  article: Article,
  chosen: readonly EditionAnnotation[],
  ui: Interface,
): ClaimGraph {
  const {annotations, slug, lang, dir} = article;
  const ids = new Set(chosen.map(({id}) => id));
  const signs = new Map<string, MapNode>();
  const edges: MapEdge[] = [];

  for (const {id, related} of annotations) {
    for (const {type, direction, targets} of related) {
      // Every relation is listed at both of its ends; use the end that states it.
      if (direction === 'backward') continue;
      for (const target of targets) {
        if ('annotation' in target) {
          const to = target.annotation.id;
          if (ids.has(id) || ids.has(to)) edges.push({from: id, to, type});
        } else if (ids.has(id)) {
          const sign = createSignNode(target.sign);
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
  const resting = new Set(listDisputedSupports(annotations).flatMap(({resting}) => resting));
  const passages = mappedAnnotations.map((annotation) =>
    createAnnotationNode(annotation, resting.has(annotation), ui),
  );
  return {
    nodes: [...passages, ...signs.values()],
    edges,
    speakers: [...speakers.values()],
    slug,
    lang,
    dir,
  };
}

function createAnnotationNode(
  annotation: EditionAnnotation,
  rests: boolean,
  ui: Interface,
): MapNode {
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
    attribution: joinPartTexts(describeAttribution(annotation, ui)),
    rests,
  };
}

function createSignNode(sign: NamedSign): MapNode {
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
    rests: false,
  };
}
