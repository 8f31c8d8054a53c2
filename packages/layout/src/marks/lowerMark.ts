import type { Mark } from "./mark.js";
import { translateMark } from "./translateMark.js";

/**
 * Moves a mark down that was only just made and that nothing else holds: in place, because a copy of every mark of a
 * strip in every frame costs as much as making them.
 */
export function lowerMark(mark: Mark, by: number): Mark {
  switch (mark.shape) {
    case "rect":
    case "symbol":
    case "text": {
      const own: { y: number } = mark;
      own.y += by;
      return mark;
    }
    case "line":
      if (mark.xs) return translateMark(mark, 0, by);
      for (const point of mark.points) {
        const own = point as [x: number, y: number];
        own[1] += by;
      }
      return mark;
    default:
      return translateMark(mark, 0, by);
  }
}
