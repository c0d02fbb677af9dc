/**
 * The path of an edge with rounded corners, and the angle of its end.
 */
import type {Point} from './model.ts';

/** Corner radius in px. */
const radius = 5;

/** Format the `d` attribute of a path. All lines between the points are axis-parallel. */
export function formatPath(points: readonly Point[]): string {
  return points
    .map((point, at) => {
      const before = points[at - 1];
      const after = points[at + 1];
      if (!before) return `M${point.x} ${point.y}`;
      if (!after) return `L${point.x} ${point.y}`;
      const enter = pointTowards(point, before);
      const leave = pointTowards(point, after);
      return `L${enter.x} ${enter.y}Q${point.x} ${point.y} ${leave.x} ${leave.y}`;
    })
    .join('');
}

/** Find the start of a corner, on the line to another point: at most halfway. */
function pointTowards(from: Point, to: Point): Point {
  const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  const part = Math.min(radius, length / 2);
  return {
    x: from.x + Math.sign(to.x - from.x) * part,
    y: from.y + Math.sign(to.y - from.y) * part,
  };
}

/** Return the direction of the last line of an edge, in degrees clockwise from the right. */
export function measureEndAngle(points: readonly Point[]): number {
  const [before, end] = points.slice(-2);
  if (!before || !end) return 0;
  return (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI;
}
