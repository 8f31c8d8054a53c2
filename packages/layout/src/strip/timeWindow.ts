import type { TrackContext } from "../tracks/track.js";
import type { Span } from "../text/placeLabel.js";

/** The time, in milliseconds, that the plot shows, with so many pixels more at both sides. */
export function timeWindow(
  { viewport, columns: { plot } }: Pick<TrackContext, "viewport" | "columns">,
  margin: number,
): Span {
  const more = ((viewport.end - viewport.start) / plot.width) * margin;
  return { start: viewport.start - more, end: viewport.end + more };
}
