/**
 * Lays out a map in columns. It runs in the reading direction of the article.
 */
import {itemAt} from '../edition/vocabulary.ts';
import type {Interface} from '../language/interface.ts';
import {buildBox} from './build-box.ts';
import {formatAssertion} from './describe-node.ts';
import {
  type Box,
  boxWidth,
  type ClaimGraph,
  type Column,
  type Heading,
  type PlacedFrame,
  type PlacedMap,
} from './model.ts';
import {stack, step} from './place.ts';
import {countLanes, planPasses, routeEdges} from './route.ts';

/** Margin around the map in px, so that strokes are not clipped. */
const margin = 4;
/** Height of the titles of the columns, and distance of a frame from its boxes, in px. */
const headingHeight = 3 * step;
const framePadding = 12;
/** From the top of a title to its base line, in px. */
const baseLine = 14;

/** Lay out a graph of claims. Claims are framed by speaker if there are several speakers. */
export async function layOut(graph: ClaimGraph, ui: Interface): Promise<PlacedMap> {
  const {nodes, edges, speakers, dir} = graph;
  const boxes = await Promise.all(
    nodes.map(async (node) => growBox(await buildBox(node, graph.lang, ui), graph)),
  );
  const passes = planPasses(stack(graph, boxes), edges);
  const stacks = stack(graph, boxes, countLanes(passes));
  const {points, lefts} = routeEdges(stacks, edges, passes);

  const isFramed = speakers.length > 1;
  const padding = isFramed ? framePadding : 0;
  const origin = {x: margin + padding, y: margin + headingHeight};
  const rightmost = [
    ...lefts.map((left) => left + boxWidth + padding),
    ...points.flat().map(({x}) => x),
  ];
  const lowest = [stacks.height, ...points.flat().map(({y}) => y)];
  const width = origin.x + Math.max(0, ...rightmost) + margin;
  /** The left edge of something on the map, in the direction of the article. */
  const place = (x: number, itsWidth = 0): number =>
    dir === 'rtl' ? width - origin.x - x - itsWidth : origin.x + x;
  /** The x coordinate at which a text begins. */
  const startOf = (x: number): number => place(x);

  const frameRight = itemAt(lefts, Math.max(0, stacks.framed - 1)) + boxWidth + padding;
  const frames = stacks.bands.flatMap(({speaker: id, top, bottom}): PlacedFrame[] => {
    const speaker = speakers.find((each) => each.id === id);
    if (!speaker) return [];
    const frameWidth = frameRight + padding;
    return [
      {
        speaker,
        title: formatAssertion(speaker, ui),
        x: place(-padding, frameWidth),
        y: origin.y + top,
        width: frameWidth,
        height: bottom - top,
      },
    ];
  });
  const heading = (column: Column | undefined, nth: number, y: number): Heading => ({
    column,
    text: ui.text(`map.column.${column ?? 'none'}`),
    x: startOf(itemAt(lefts, nth)),
    y: y + baseLine,
  });
  return {
    graph,
    width,
    height: origin.y + Math.max(...lowest) + margin,
    boxes: stacks.boxes.map(({box, column, nth, y}) => ({
      ...box,
      column,
      x: place(itemAt(lefts, nth), boxWidth),
      y: origin.y + y,
    })),
    edges: edges.map((edge, index) => ({
      ...edge,
      points: itemAt(points, index).map(({x, y}) => ({x: place(x), y: origin.y + y})),
    })),
    frames,
    headings: [
      ...stacks.used.flatMap((column, nth) => (column ? [heading(column, nth, margin)] : [])),
      ...stacks.bands.flatMap(({alone}) =>
        alone === undefined ? [] : [heading(undefined, 0, origin.y + alone)],
      ),
    ],
  };
}

/** Make a box so high that each of its edges has a line, and its height a multiple of `step`. */
const growBox = (box: Box, {edges}: ClaimGraph): Box => {
  const {key} = box.node;
  const degree = edges.filter(({from, to}) => from === key || to === key).length;
  return {...box, height: step * Math.max(degree + 1, Math.ceil(box.height / step))};
};
