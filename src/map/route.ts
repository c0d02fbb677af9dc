/**
 * Routes the edges of a map between its columns, on lines that no two edges share, and through no
 * box. An edge that passes a column does so in the space above one of its boxes.
 */
import {defined, itemAt} from '../edition/vocabulary.ts';
import {argues} from './columns.ts';
import {boxWidth, type MapEdge, type Point} from './model.ts';
import {type Stacked, type Stacks, step} from './place.ts';

/**
 * What is added to a multiple of `step` for lines at the end of a box, at its start and past a
 * column, in px. So no two of them have the same height.
 */
const offsets = {end: 0, start: 3, lane: 6} as const;

/** Distance of the lines in a gutter from its columns in px; there is space for an arrowhead. */
const besideColumn = 20;
/** Width of a gutter without lines in px. */
const emptyGutter = 4 * step;

/** The passage of an edge past a column. */
export interface Pass {
  /** Number of the column. */
  nth: number;
  /** Key of the box above which it passes; `undefined` if it passes below all. */
  above: string | undefined;
}

/** The part of an edge in the gutter after a column. */
interface Hop {
  /** Number of the column. */
  gutter: number;
  /** Heights in px. */
  from: number;
  to: number;
}

type Side = 'start' | 'end';

/** The edges of a map with their places. */
export interface Routes {
  /** The points of each edge. */
  points: Point[][];
  /** The left edge of each column in px. */
  lefts: number[];
}

const keyed = ({boxes}: Stacks): ReadonlyMap<string, Stacked> =>
  new Map(boxes.map((stacked) => [stacked.box.node.key, stacked]));

const middleOf = ({box, y}: Stacked): number => y + box.height / 2;

/** The sides of its boxes that an edge leaves and enters. Within a column, both are the end. */
const sidesOf = (source: Stacked, target: Stacked): {leaves: Side; enters: Side} => ({
  leaves: source.nth <= target.nth ? 'end' : 'start',
  enters: source.nth < target.nth ? 'start' : 'end',
});

/** Choose where each edge passes the columns between its boxes: level with the box it comes from. */
export function planPasses(stacks: Stacks, edges: readonly MapEdge[]): Pass[][] {
  const byKey = keyed(stacks);
  const inOrder = stacks.boxes.toSorted((a, b) => a.y - b.y);
  return edges.map(({from, to}) => {
    const source = defined(byKey.get(from), from);
    const target = defined(byKey.get(to), to);
    const direction = Math.sign(target.nth - source.nth);
    const passes: Pass[] = [];
    for (
      let nth = source.nth + direction;
      direction !== 0 && nth !== target.nth;
      nth += direction
    ) {
      const next = inOrder.find((each) => each.nth === nth && middleOf(each) > middleOf(source));
      passes.push({nth, above: next?.box.node.key});
    }
    return passes;
  });
}

/** Count the lines above each box. */
export const countLanes = (passes: readonly Pass[][]): ReadonlyMap<string, number> =>
  new Map(
    [...Map.groupBy(passes.flat(), ({above}) => above)].flatMap(([above, lanes]) =>
      above === undefined ? [] : [[above, lanes.length] as const],
    ),
  );

/**
 * Route edges.
 *
 * @param passes where each edge passes columns; `stacks` must have space for them
 */
export function routeEdges(
  stacks: Stacks,
  edges: readonly MapEdge[],
  passes: readonly Pass[][],
): Routes {
  const byKey = keyed(stacks);
  const ends = edges.map(({from, to}) => ({
    source: defined(byKey.get(from), from),
    target: defined(byKey.get(to), to),
  }));
  const lanes = placeLanes(stacks, passes);
  const ports = placePorts(ends, lanes);
  const hops = ends.map(({source, target}, index): Hop[] => {
    const {leave, enter} = itemAt(ports, index);
    const heights = [leave, ...itemAt(lanes, index), enter];
    const direction = Math.sign(target.nth - source.nth);
    return heights.slice(1).map((to, at) => ({
      gutter: source.nth + (direction < 0 ? -1 - at : at),
      from: itemAt(heights, at),
      to,
    }));
  });
  const {trackOf, counts} = assignTracks(edges, hops, stacks.used.length);

  const gutters = counts.map((count, nth) =>
    count > 0 ? 2 * besideColumn + (count - 1) * step : nth < counts.length - 1 ? emptyGutter : 0,
  );
  const lefts = stacks.used.map((_, nth) =>
    gutters.slice(0, nth).reduce((sum, gutter) => sum + boxWidth + gutter, 0),
  );
  const xAt = ({nth}: Stacked, side: Side) => itemAt(lefts, nth) + (side === 'end' ? boxWidth : 0);
  const points = ends.map(({source, target}, index) => {
    const {leaves, enters} = sidesOf(source, target);
    const {leave, enter} = itemAt(ports, index);
    return [
      {x: xAt(source, leaves), y: leave},
      ...itemAt(hops, index).flatMap((hop) => {
        const left = itemAt(lefts, hop.gutter) + boxWidth;
        const x = left + besideColumn + step * defined(trackOf.get(hop), 'the track of a line');
        return [
          {x, y: hop.from},
          {x, y: hop.to},
        ];
      }),
      {x: xAt(target, enters), y: enter},
    ];
  });
  return {points, lefts};
}

/** Return the heights at which each edge passes columns. */
function placeLanes(stacks: Stacks, passes: readonly Pass[][]): number[][] {
  const byKey = keyed(stacks);
  const counts = new Map<string, number>();
  return passes.map((own) =>
    own.map(({nth, above}) => {
      const name = above ?? String(nth);
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      const next = above === undefined ? undefined : byKey.get(above);
      if (next) return next.y - (count + 1) * step + offsets.lane;
      const bottoms = stacks.boxes
        .filter((each) => each.nth === nth)
        .map(({box, y}) => y + box.height);
      // Below a frame too.
      return Math.max(0, ...bottoms) + (count + 2) * step + offsets.lane;
    }),
  );
}

/** Return the heights at which each edge leaves and enters its boxes, in the order of their ways. */
function placePorts(
  ends: readonly {source: Stacked; target: Stacked}[],
  lanes: readonly number[][],
): {leave: number; enter: number}[] {
  const ports = ends.flatMap(({source, target}, index) => {
    const {leaves, enters} = sidesOf(source, target);
    const own = itemAt(lanes, index);
    return [
      {index, name: 'leave' as const, at: source, side: leaves, way: own[0] ?? middleOf(target)},
      {
        index,
        name: 'enter' as const,
        at: target,
        side: enters,
        way: own.at(-1) ?? middleOf(source),
      },
    ];
  });
  const placed = ends.map(() => ({leave: 0, enter: 0}));
  const groups = Map.groupBy(ports, ({at, side}) => `${side} ${at.box.node.key}`);
  for (const group of groups.values()) {
    for (const [nth, {index, name, at, side}] of group
      .toSorted((a, b) => a.way - b.way)
      .entries()) {
      // The height of a box has a place for each of its edges.
      const places = at.box.height / step - 1;
      const place = 1 + Math.floor(((nth + 0.5) * places) / group.length);
      itemAt(placed, index)[name] = at.y + place * step + offsets[side];
    }
  }
  return placed;
}

/**
 * Assign each hop a track of its gutter, so that hops on a track are apart. Those of edges that are
 * drawn on demand have tracks of their own.
 *
 * @returns the number of the track of each hop, and the number of tracks of each gutter
 */
function assignTracks(
  edges: readonly MapEdge[],
  hops: readonly Hop[][],
  columns: number,
): {trackOf: ReadonlyMap<Hop, number>; counts: number[]} {
  const trackOf = new Map<Hop, number>();
  const counts = Array.from({length: columns}, (_, gutter) => {
    let first = 0;
    for (const isArguing of [true, false]) {
      const own = hops.flatMap((each, index) =>
        argues(itemAt(edges, index)) === isArguing
          ? each.filter((hop) => hop.gutter === gutter)
          : [],
      );
      const tracks: Hop[][] = [];
      for (const hop of own.toSorted(byCrossings)) {
        const free = tracks.findIndex((track) => track.every((other) => areApart(hop, other)));
        const track = free === -1 ? tracks.push([]) - 1 : free;
        tracks[track]?.push(hop);
        trackOf.set(hop, first + track);
      }
      first += tracks.length;
    }
    return first;
  });
  return {trackOf, counts};
}

/** Of lines down, the lowest is first, and of lines up, the highest: then they do not cross. */
const byCrossings = (a: Hop, b: Hop): number => {
  const isDown = (hop: Hop) => hop.to > hop.from;
  if (isDown(a) !== isDown(b)) return isDown(a) ? -1 : 1;
  return isDown(a) ? b.from - a.from : a.from - b.from;
};

const areApart = (a: Hop, b: Hop): boolean =>
  Math.max(a.from, a.to) + step < Math.min(b.from, b.to) ||
  Math.max(b.from, b.to) + step < Math.min(a.from, a.to);
