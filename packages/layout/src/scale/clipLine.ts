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

function pointAt(edge: number, from: Point, to: Point): Point {
  const share = (edge - from[0]) / (to[0] - from[0]);
  return [edge, from[1] + share * (to[1] - from[1])];
}
