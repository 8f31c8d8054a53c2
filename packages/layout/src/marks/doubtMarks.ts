import type { ClinicalEvent } from "@ipo/model";
import { fonts } from "../geometry.js";
import type { TrackContext } from "../tracks/track.js";
import { boundsOf } from "./boundsOf.js";
import { memoise } from "../memoise.js";
import { textMark } from "./make.js";
import type { Mark } from "./mark.js";

/**
 * A question mark beside each mark whose event has a time that can hardly be right. It stands in the corner of the first
 * mark that shows the event, inside the plot; what is odd is said in the mark's label and in the details. The marks are
 * asked for only where there is such an event.
 */
export function layoutDoubtMarks(
  events: readonly ClinicalEvent[],
  marksOf: () => readonly Mark[],
  { measureText, columns: { plot } }: TrackContext,
): Mark[] {
  const ids = doubtfulOf(events);
  if (ids.length === 0) return [];
  const doubtful = new Set(ids);
  return marksOf().flatMap((mark): Mark[] => {
    const own = mark.events.filter((id) => doubtful.has(id));
    if (mark.shape === "text" || own.length === 0) return [];
    for (const id of own) doubtful.delete(id);
    const { x, y, width } = boundsOf(mark);
    const right = Math.min(x + width, plot.x + plot.width - 4);
    return [
      textMark(
        {
          x: Math.max(right, plot.x + 4),
          y: y + 4,
          text: "?",
          font: fonts.digit,
          fill: "alert",
          anchor: "middle",
          hasHalo: true,
          events: own,
        },
        measureText,
      ),
    ];
  });
}

const doubtfulOf = memoise((events: readonly ClinicalEvent[]): readonly string[] =>
  events.flatMap(({ id, timeDoubt }) => (timeDoubt ? [id] : [])),
);
