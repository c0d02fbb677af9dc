/**
 * The line of an edge, with round corners, and which way it ends.
 */
import type {Point} from './model.ts';

const radius = 5;

/** The `d` of a path through points, each beside, above or below the one before. */
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

/** Where the corner at a point begins, on the way to another: at most half of that way. */
function pointTowards(from: Point, to: Point): Point {
  const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  const part = Math.min(radius, length / 2);
  return {
    x: from.x + Math.sign(to.x - from.x) * part,
    y: from.y + Math.sign(to.y - from.y) * part,
  };
}

/** In degrees, clockwise from the right, which way the last line of an edge runs. */
export function measureEndAngle(points: readonly Point[]): number {
  const [before, end] = points.slice(-2);
  if (!before || !end) return 0;
  return (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI;
}
