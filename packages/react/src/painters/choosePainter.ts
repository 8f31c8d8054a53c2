/** How the tracks are drawn: as SVG, on a canvas, or by how many marks are in sight. */
export type Painter = "auto" | "svg" | "canvas";

/** Marks in sight from which a canvas is cheaper, and down to which it is kept, so that a zoom does not go back and forth. */
const TO_CANVAS = 150;
const TO_SVG = 100;

/** The painter for a number of marks in sight, `auto` decided; `last` is the one that has drawn until now. */
export function choosePainter(
  painter: Painter,
  count: number,
  last: Exclude<Painter, "auto">,
): Exclude<Painter, "auto"> {
  if (painter !== "auto") return painter;
  return count > (last === "canvas" ? TO_SVG : TO_CANVAS) ? "canvas" : "svg";
}
