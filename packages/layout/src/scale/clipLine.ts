type Point = readonly [x: number, y: number];

/**
 * Cuts a polyline (x never falling) to a stretch of x, with points put in where it crosses the edges,
 * so that a line runs to the edge of the window and never beyond. Empty when nothing of it is inside.
 */
export function clipLine(points: readonly Point[], start: number, end: number): Point[] {
  const clipped: Point[] = [];
  for (let index = 0; index < points.length; index += 1) {
    const point = points[index] as Point;
    const previous = points[index - 1];
    if (previous && (previous[0] < start || point[0] > end)) {
      if (previous[0] < start && start < point[0]) clipped.push(pointAt(start, previous, point));
      if (previous[0] < end && end < point[0]) clipped.push(pointAt(end, previous, point));
    }
    if (point[0] >= start && point[0] <= end) clipped.push(point);
  }
  return clipped.length > 1 ? clipped : [];
}

/**
 * The same for points in columns that nothing else holds: in place, because a copy of every line in every frame costs as
 * much as making it. What is left is never more than there was, since a point at an edge takes the place of one beyond.
 */
export function clipColumns(xs: number[], ys: number[], start: number, end: number): void {
  const isWithin = (xs[0] ?? NaN) >= start && (xs.at(-1) ?? NaN) <= end;
  if (isWithin && xs.length > 1) return;
  let count = 0;
  let previousX = NaN;
  let previousY = NaN;
  for (let index = 0; index < xs.length; index += 1) {
    // Every `??` on a column of numbers is a number to be collected as garbage.
    const x = xs[index] as number;
    const y = ys[index] as number;
    if (previousX < start && start < x) {
      ys[count] = heightOn(start, previousX, previousY, x, y);
      xs[count++] = start;
    }
    if (previousX < end && end < x) {
      ys[count] = heightOn(end, previousX, previousY, x, y);
      xs[count++] = end;
    }
    if (x >= start && x <= end) {
      ys[count] = y;
      xs[count++] = x;
    }
    previousX = x;
    previousY = y;
  }
  xs.length = ys.length = count > 1 ? count : 0;
}

function pointAt(edge: number, from: Point, to: Point): Point {
  return [edge, heightOn(edge, from[0], from[1], to[0], to[1])];
}

/** The height at an edge of a line between two points. */
function heightOn(edge: number, x0: number, y0: number, x1: number, y1: number): number {
  const share = (edge - x0) / (x1 - x0);
  return y0 + share * (y1 - y0);
}
