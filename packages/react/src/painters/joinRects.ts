import type { Mark, RectMark } from "@ipo/layout";

/** Fewer rectangles than this stay elements of their own. */
const MANY = 100;

/**
 * Many plain rectangles as one path for each tone, where the first of it stood: thousands of bars in small are then a few
 * elements of a page, and look the same. What stands for events, is rounded or has a pattern stays as it is.
 */
export function joinRects(marks: readonly Mark[]): readonly Mark[] {
  const plain = marks.filter(isPlain);
  if (plain.length < MANY) return marks;
  const byTone = new Map<RectMark["fill"], RectMark[]>();
  for (const mark of plain) {
    const own = byTone.get(mark.fill);
    if (own) own.push(mark);
    else byTone.set(mark.fill, [mark]);
  }
  const joined: Mark[] = [];
  for (const mark of marks) {
    if (!isPlain(mark)) {
      joined.push(mark);
      continue;
    }
    const rects = byTone.get(mark.fill);
    if (!rects) continue;
    byTone.delete(mark.fill);
    joined.push({ shape: "path", d: rects.map(outlineOf).join(""), fill: mark.fill, events: [] });
  }
  return joined;
}

function isPlain(mark: Mark): mark is RectMark {
  return (
    mark.shape === "rect" &&
    mark.events.length === 0 &&
    !mark.pattern &&
    !mark.radius &&
    !mark.label
  );
}

function outlineOf({ x, y, width, height }: RectMark): string {
  return `M${rounded(x)} ${rounded(y)}h${rounded(width)}v${rounded(height)}h${-rounded(width)}Z`;
}

/** To a hundredth of a pixel. */
function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
