/**
 * Places the boxes of a map in columns. All positions are for an article that runs from left to
 * right. Tops and heights of boxes are multiples of `step`, which keeps lines apart (`route.ts`).
 */
import {argues, assignColumns} from './columns.ts';
import {type Box, type ClaimGraph, type Column, columns} from './model.ts';

/** Distance of parallel lines in px. */
export const step = 9;

/** Space between boxes of a column, and between parts of a map, in px. */
const gap = 2 * step;
const partGap = 4 * step;
/** Height of a title of a frame or of a part, in px. */
const titleHeight = 3 * step;
/** Distance of a frame from its boxes, in px. */
const framePadding = 2 * step;

/** A box with its column by number, without the columns that are empty, and its vertical position. */
export interface Stacked {
  box: Box;
  column: Column | undefined;
  /** Number of the column from the start. */
  nth: number;
  y: number;
}

/** The claims of a speaker, or all nodes that no frame contains. */
export interface Band {
  /** `undefined` for nodes without a frame. */
  speaker: string | undefined;
  /** Top and bottom of the frame. */
  top: number;
  bottom: number;
  /** Top of the title of the nodes without a column, if there are any. */
  alone: number | undefined;
}

/** The columns of a map, before its edges have their places. */
export interface Stacks {
  /** In reading order. */
  boxes: Stacked[];
  bands: Band[];
  /** The columns that are not empty, or that have the nodes without a column. */
  used: (Column | undefined)[];
  /** Number of the columns that are inside frames. */
  framed: number;
  height: number;
}

/**
 * Stack the boxes of a graph in columns, in reading order. A conclusion is as near to its reasons
 * as the order allows. Nodes without a column are in rows below the others.
 *
 * @param lanes the number of lines that pass above the box of a key
 */
export function stack(
  graph: ClaimGraph,
  boxes: readonly Box[],
  lanes: ReadonlyMap<string, number> = new Map(),
): Stacks {
  const columnOf = assignColumns(graph);
  const isFramed = graph.speakers.length > 1;
  const columnOfBox = ({node}: Box) => columnOf.get(node.key);
  const filled = columns.filter((column) => boxes.some((box) => columnOfBox(box) === column));
  const hasAlone = boxes.some((box) => columnOfBox(box) === undefined);
  // Nodes without a column fill two columns, or those that there are.
  const used = hasAlone && filled.length < 2 ? [...filled, ...Array(2 - filled.length)] : filled;
  const inBands = used.filter((column) => column !== 'sign').length;
  const forAlone = isFramed ? Math.max(1, inBands) : used.length;

  const placed = new Map<string, Stacked>();
  const middles = new Map<string, number>();
  const put = (box: Box, nth: number, y: number): number => {
    placed.set(box.node.key, {box, column: columnOfBox(box), nth, y});
    middles.set(box.node.key, y + box.height / 2);
    return y + box.height;
  };
  const spaceAbove = ({node}: Box) => step * (lanes.get(node.key) ?? 0);
  /** Where a box would be level with its reasons. */
  const desired = ({node, height}: Box): number => {
    const ys = graph.edges.flatMap((edge) => {
      const y = edge.to === node.key && argues(edge) ? middles.get(edge.from) : undefined;
      return y === undefined ? [] : [y];
    });
    if (ys.length === 0) return 0;
    return snap(ys.reduce((sum, y) => sum + y, 0) / ys.length - height / 2);
  };
  /** Stack boxes between two heights, and return the bottom. */
  const stackColumn = (own: readonly Box[], nth: number, top: number, limit: number): number => {
    const needed = (from: number) =>
      own.slice(from).reduce((sum, each) => sum + each.height + spaceAbove(each) + gap, -gap);
    let y = top;
    for (const [index, box] of own.entries()) {
      const last = limit - needed(index) + spaceAbove(box);
      const bottom = put(box, nth, Math.max(y + spaceAbove(box), Math.min(desired(box), last)));
      y = bottom + gap;
    }
    return own.length > 0 ? y - gap : top;
  };

  let y = 0;
  const bands: Band[] = [];
  const isOutside = (box: Box) => isFramed && columnOfBox(box) === 'sign';
  const speakers = isFramed ? [...graph.speakers.map(({id}) => id), undefined] : [undefined];
  for (const speaker of speakers) {
    const own = boxes.filter((box) => !isOutside(box) && (!isFramed || box.node.by === speaker));
    if (own.length === 0) continue;
    const top = y;
    if (speaker !== undefined) y += framePadding + titleHeight;
    const start = y;
    for (const [nth, column] of used.entries()) {
      const stacked = own.filter((box) => column && columnOfBox(box) === column);
      y = Math.max(y, stackColumn(stacked, nth, start, y));
    }
    const rest = own.filter((box) => columnOfBox(box) === undefined);
    const alone = rest.length > 0 ? y + (y > start ? partGap : 0) : undefined;
    if (alone !== undefined) y = alone + titleHeight - gap;
    for (let row = 0; row < rest.length; row += forAlone) {
      const inRow = rest.slice(row, row + forAlone);
      const from = y + gap + Math.max(...inRow.map(spaceAbove));
      y = Math.max(...inRow.map((box, nth) => put(box, nth, from)));
    }
    const bottom = y + (speaker === undefined ? 0 : framePadding);
    bands.push({speaker, top, bottom, alone});
    y = bottom + partGap;
  }
  const bottom = Math.max(0, y - partGap);
  const signs = boxes.filter(isOutside);
  return {
    height: Math.max(bottom, stackColumn(signs, used.indexOf('sign'), 0, bottom)),
    boxes: boxes.flatMap(({node}) => placed.get(node.key) ?? []),
    bands,
    used,
    framed: inBands,
  };
}

const snap = (y: number): number => Math.round(y / step) * step;
