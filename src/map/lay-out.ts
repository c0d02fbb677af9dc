/**
 * Lays out a map in layers with the Eclipse Layout Kernel (eclipse.dev/elk/reference.html).
 * Edges run in the reading direction of the article. The layout is deterministic.
 */

import Elk, {
  type ElkExtendedEdge,
  type ElkNode,
  type ElkShape,
  type LayoutOptions,
} from 'elkjs/lib/elk.bundled.js';
import {defined, itemAt} from '../edition/vocabulary.ts';
import type {Interface} from '../language/interface.ts';
import {formatRelation} from '../render/describe-annotation.ts';
import {buildBox, buildLabel, sizes} from './build-box.ts';
import {formatAssertion} from './describe-node.ts';
import type {Box, ClaimGraph, Label, PlacedEdge, PlacedFrame, PlacedMap, Point} from './model.ts';

/** Margin around the map in px, so that strokes are not clipped. */
const margin = 4;
/** Space at both ends of a label, along its edge, in px. */
const labelGap = 3;

const options: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.padding': `[top=${margin},left=${margin},bottom=${margin},right=${margin}]`,
  // Place unconnected components below each other.
  'elk.aspectRatio': '0.8',
  'elk.spacing.componentComponent': '32',
  'elk.spacing.nodeNode': '18',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '10',
  'elk.layered.spacing.nodeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
};

const labelOptions: LayoutOptions = {'elk.edgeLabels.inline': 'true'};

const framePadding = 14;
const frameOptions: LayoutOptions = {
  'elk.padding': `[top=${framePadding + sizes.title.pitch + 6},left=${framePadding},bottom=${framePadding},right=${framePadding}]`,
};

/**
 * Node placement strategy. Network simplex gives fewer bends and a smaller map; Brandes-Köpf
 * takes a twentieth of the time if there are many edges.
 */
const placement = (edges: number): string => (edges <= 60 ? 'NETWORK_SIMPLEX' : 'BRANDES_KOEPF');

let engine: InstanceType<typeof Elk> | undefined;

/** Lay out a graph of claims. Claims are framed by speaker if there are several speakers. */
export async function layOut(graph: ClaimGraph, ui: Interface): Promise<PlacedMap> {
  engine ??= new Elk();
  const boxes = await Promise.all(graph.nodes.map((node) => buildBox(node, graph.lang, ui)));
  const labels = await Promise.all(
    graph.edges.map(({type}) =>
      buildLabel(formatRelation({type, direction: 'forward'}, ui), 'label'),
    ),
  );
  const framed = graph.speakers.length > 1 ? graph.speakers : [];
  const titles = await Promise.all(
    framed.map((speaker) => buildLabel(formatAssertion(speaker, ui), 'title')),
  );

  const layout = await engine.layout(createElkGraph(graph, boxes, labels, titles));

  const byId = new Map(everyNode(layout).map((node) => [node.id, node]));
  const edges = new Map(
    defined(layout.edges, 'the edges of the map').map((edge) => [edge.id, edge]),
  );
  return {
    graph,
    width: Math.ceil(defined(layout.width, 'the width of the map')),
    height: Math.ceil(defined(layout.height, 'the height of the map')),
    boxes: boxes.map((box, index) => ({
      ...box,
      ...positionOf(defined(byId.get(nodeId(index)), 'a laid-out node')),
    })),
    edges: graph.edges.map((edge, index): PlacedEdge => {
      const found = defined(edges.get(edgeId(index)), 'a laid-out edge');
      const label = itemAt(labels, index);
      return {
        ...edge,
        points: pointsOf(found),
        label: {...label, ...middleOf(itemAt(defined(found.labels, 'the labels of an edge'), 0))},
      };
    }),
    frames: framed.map((speaker, index): PlacedFrame => {
      const frame = defined(byId.get(frameId(index)), 'a laid-out frame');
      return {
        speaker,
        title: itemAt(titles, index),
        ...positionOf(frame),
        width: Math.round(defined(frame.width, 'the width of a frame')),
        height: Math.round(defined(frame.height, 'the height of a frame')),
      };
    }),
  };
}

/** Create the input of ELK. Its ids are indexes, because node keys may contain any character. */
function createElkGraph(
  {nodes, edges, speakers, dir}: ClaimGraph,
  boxes: readonly Box[],
  labels: readonly Label[],
  titles: readonly Label[],
): ElkNode {
  const framed = titles.length > 0;
  const related = new Set(edges.flatMap(({from, to}) => [from, to]));
  const elkNodes = boxes.map(({node, width, height}, index) => ({
    by: framed ? node.by : undefined,
    node: {
      id: nodeId(index),
      width,
      height,
      // Components with more related nodes come first; unrelated nodes come last.
      layoutOptions: {'elk.priority': related.has(node.key) ? '1' : '0'},
    },
  }));
  const indexOf = new Map(nodes.map(({key}, index) => [key, index]));
  const idOf = (key: string) => nodeId(defined(indexOf.get(key), `the node ${key}`));
  const frames = titles.map(
    (title, index): ElkNode => ({
      id: frameId(index),
      layoutOptions: {
        ...frameOptions,
        'elk.nodeSize.constraints': 'MINIMUM_SIZE',
        'elk.nodeSize.minimum': `(${title.width + 2 * framePadding},0)`,
      },
      children: elkNodes.filter(({by}) => by === itemAt(speakers, index).id).map(({node}) => node),
    }),
  );
  return {
    id: 'map',
    layoutOptions: {
      ...options,
      'elk.layered.nodePlacement.strategy': placement(edges.length),
      'elk.direction': dir === 'rtl' ? 'LEFT' : 'RIGHT',
      // Lets edges cross frames. Not used otherwise: it disables component separation.
      ...(framed ? {'elk.hierarchyHandling': 'INCLUDE_CHILDREN'} : {}),
    },
    children: [...frames, ...elkNodes.filter(({by}) => by === undefined).map(({node}) => node)],
    edges: edges.map(
      ({from, to}, index): ElkExtendedEdge => ({
        id: edgeId(index),
        sources: [idOf(from)],
        targets: [idOf(to)],
        labels: [
          {
            text: itemAt(labels, index).text,
            width: itemAt(labels, index).width + 2 * labelGap,
            height: sizes.label.pitch,
            layoutOptions: labelOptions,
          },
        ],
      }),
    ),
  };
}

const nodeId = (index: number): string => `node-${index}`;
const edgeId = (index: number): string => `edge-${index}`;
const frameId = (index: number): string => `frame-${index}`;

const everyNode = (node: ElkNode): ElkNode[] => [
  node,
  ...(node.children ?? []).flatMap((child) => everyNode(child)),
];

/** Round a position. Box sizes are integers, so ends and boxes round consistently. */
const rounded = ({x, y}: Point): Point => ({x: Math.round(x), y: Math.round(y)});

const positionOf = ({x, y}: ElkShape): Point =>
  rounded({x: defined(x, 'a coordinate'), y: defined(y, 'a coordinate')});

const middleOf = ({x, y, width, height}: ElkShape): Point =>
  rounded({
    x: defined(x, 'a coordinate') + defined(width, 'a width') / 2,
    y: defined(y, 'a coordinate') + defined(height, 'a height') / 2,
  });

/** Return the ends and corners of an edge, without points on a straight line. */
function pointsOf({sections}: ElkExtendedEdge): Point[] {
  const points = defined(sections, 'the sections of an edge').flatMap(
    ({startPoint, bendPoints = [], endPoint}) => [startPoint, ...bendPoints, endPoint].map(rounded),
  );
  const straight = (nth: number) => {
    const [before, point, after] = [
      itemAt(points, nth - 1),
      itemAt(points, nth),
      itemAt(points, nth + 1),
    ];
    return (
      (before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y)
    );
  };
  return points.filter((_, nth) => nth === 0 || nth === points.length - 1 || !straight(nth));
}
