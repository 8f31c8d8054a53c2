import type { RectMark } from "@ipo/layout";
import { hatchId } from "../hatchId.js";
import { look } from "../look.js";
import type { MarkShapeProps } from "../MarkShape.js";

/** A rectangle: filled, hatched with a dashed edge (planned), only an edge, or faded. */
export function RectShape({ mark, palette, idPrefix }: MarkShapeProps<RectMark>) {
  const { x, y, width, height, radius, fill, pattern, events } = mark;
  const box = {
    x,
    y,
    width,
    height,
    rx: radius,
    className: events.length > 0 ? "ipo-bar" : undefined,
  };
  const colour = palette[fill];
  if (pattern === "hatch") {
    return (
      <rect
        {...box}
        fill={`url(#${hatchId(idPrefix, fill)})`}
        stroke={colour}
        strokeDasharray={look.plannedDash.join(" ")}
      />
    );
  }
  if (pattern === "outline") return <rect {...box} fill="none" stroke={colour} />;
  return <rect {...box} fill={colour} fillOpacity={pattern === "faded" ? look.faded : undefined} />;
}
