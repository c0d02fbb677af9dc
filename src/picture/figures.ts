/**
 * The figures of preview pictures: small drawings of a map and of a timeline, without words.
 */
import type {TimelineOverview} from '../edition/timeline-overview.ts';
import {isDisputed} from '../edition/vocabulary.ts';
import type {DrawnMap, Shape} from './model.ts';

/** Draw the boxes of a map, and the edges between them. */
export function mapFigure({width, height, boxes, edges}: DrawnMap): Shape[] {
  return [
    ...edges.flatMap(({points}) =>
      points.slice(1).map((end, at): Shape => {
        const start = points[at] ?? end;
        return {
          type: 'line',
          x: Math.min(start.x, end.x) / width,
          y: Math.min(start.y, end.y) / height,
          width: Math.abs(end.x - start.x) / width,
          height: Math.abs(end.y - start.y) / height,
          look: 'plain',
        };
      }),
    ),
    ...boxes.map(
      ({node: {status, rests}, ...box}): Shape => ({
        type: 'box',
        x: box.x / width,
        y: box.y / height,
        width: box.width / width,
        height: box.height / height,
        look: isDisputed(status) ? 'disputed' : rests ? 'tinted' : 'plain',
      }),
    ),
  ];
}

/** Draw the marks of a timeline in their lanes, its axis, and the day of the article. */
export function timelineFigure({lanes, own}: TimelineOverview, dir: 'ltr' | 'rtl'): Shape[] {
  const rows = lanes.reduce((sum, lane) => sum + lane.rows, 0);
  const x = (from: number, to: number): Pick<Shape, 'x' | 'width'> => ({
    x: dir === 'rtl' ? 1 - to : from,
    width: to - from,
  });
  const marks = lanes.flatMap(({name, marks}, nth) => {
    const above = lanes.slice(0, nth).reduce((sum, lane) => sum + lane.rows, 0);
    return marks.flatMap(({at, span, row}): Shape[] => {
      const y = (above + row + 0.5) / (rows + 0.5);
      return [
        ...(span
          ? [{type: 'line', ...x(span.from, span.to), y, height: 0, look: 'plain'} as const]
          : []),
        {type: 'mark', ...x(at, at), y, height: 0, look: isDisputed(name) ? 'disputed' : 'plain'},
      ];
    });
  });
  return [
    {type: 'line', ...x(0, 1), y: 1, height: 0, look: 'faint'},
    ...(own
      ? [
          {
            type: 'line',
            ...x((own.from + own.to) / 2, (own.from + own.to) / 2),
            y: 0,
            height: 1,
            look: 'faint',
          } as const,
        ]
      : []),
    ...marks,
  ];
}
