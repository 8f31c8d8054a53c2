import { columnLine } from "./columnLine.js";
import type { LineMark, Mark } from "./mark.js";

/** Moves a mark. Path data are moved by their absolute commands' numbers, which is what d3-shape writes. */
export function translateMark(mark: Mark, dx: number, dy: number): Mark {
  switch (mark.shape) {
    case "rect":
    case "symbol":
    case "text":
      return { ...mark, x: mark.x + dx, y: mark.y + dy };
    case "symbols":
      return {
        ...mark,
        xs: mark.xs.map((x) => x + dx),
        ys: mark.ys.map((y) => y + dy),
        marks: mark.marks.map((own) => ({ ...own, x: own.x + dx, y: own.y + dy })),
      };
    case "line":
      return translateLine(mark, dx, dy);
    case "path":
      return { ...mark, d: translatePath(mark.d, dx, dy) };
    default:
      return mark satisfies never;
  }
}

/** Moves a line's columns where it has them, and makes no points that nothing has asked for. */
function translateLine(mark: LineMark, dx: number, dy: number): LineMark {
  const { xs, ys } = mark;
  if (!xs || !ys)
    return { ...mark, points: mark.points.map(([x, y]) => [x + dx, y + dy] as const) };
  const { stroke, strokeWidth, dash, events, label } = mark;
  return columnLine(
    xs.map((x) => x + dx),
    ys.map((y) => y + dy),
    { stroke, strokeWidth, events, ...(dash && { dash }), ...(label !== undefined && { label }) },
  );
}

/** Moves the absolute commands M, L and A of a path; `Z` has no numbers. */
function translatePath(d: string, dx: number, dy: number): string {
  return d.replace(/([MLA])([^MLAZ]*)/g, (_, command: string, numbers: string) => {
    const values = numbers
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const size = command === "A" ? 7 : 2;
    const moved = values.map((value, index) => {
      const place = index % size;
      return round(place === size - 2 ? value + dx : place === size - 1 ? value + dy : value);
    });
    return `${command}${moved.join(",")}`;
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
