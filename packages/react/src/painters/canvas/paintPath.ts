import type { PathMark } from "@ipo/layout";
import type { CanvasPen } from "./canvasPen.js";

/** Path data is read once for each mark, for as long as its scene is there. */
const parsed = new WeakMap<PathMark, Path2D>();

/** Paints a filled outline. The twin of `PathShape`. */
export function paintPath({ context, palette }: CanvasPen, mark: PathMark): void {
  let path = parsed.get(mark);
  if (!path) {
    path = new Path2D(mark.d);
    parsed.set(mark, path);
  }
  context.fillStyle = palette.colours[mark.fill];
  context.fill(path);
}
