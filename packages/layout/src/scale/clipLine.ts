type Point = readonly [x: number, y: number];

/**
 * Cuts a polyline (x never falling) to a stretch of x, with points put in where it crosses the edges,
 * so that a line runs to the edge of the window and never beyond. Empty when nothing of it is inside.
 */
export function clipLine(points: readonly Point[], start: number, end: number): Point[] {
  const clipped: Point[] = [];
  points.forEach((point, index) => {
    const previous = points[index - 1];
    if (previous) {
      for (const edge of [start, end]) {
        if (previous[0] < edge && edge < point[0]) {
          const share = (edge - previous[0]) / (point[0] - previous[0]);
          clipped.push([edge, previous[1] + share * (point[1] - previous[1])]);
        }
      }
    }
    if (point[0] >= start && point[0] <= end) clipped.push(point);
  });
  return clipped.length > 1 ? clipped : [];
}
