import type { Mark } from "./mark.js";

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
      return { ...mark, points: mark.points.map(([x, y]) => [x + dx, y + dy] as const) };
    case "path":
      return { ...mark, d: translatePath(mark.d, dx, dy) };
    default:
      return mark satisfies never;
  }
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
