import type { Mark } from "./mark.js";
import { translateMark } from "./translateMark.js";

/**
 * Moves a mark down that was only just made and that nothing else holds: in place, because a copy of every mark of a
 * strip in every frame costs as much as making them.
 */
export function lowerMark(mark: Mark, by: number): Mark {
  if (mark.shape !== "rect" && mark.shape !== "symbol" && mark.shape !== "text")
    return translateMark(mark, 0, by);
  const own: { y: number } = mark;
  own.y += by;
  return mark;
}
