import type { LineMark } from "@ipo/layout";
import type { MarkShapeProps } from "../MarkShape.js";

/** An open polyline, straight between its points. */
export function LineShape({ mark, palette }: MarkShapeProps<LineMark>) {
  const { points, stroke, strokeWidth, dash } = mark;
  return (
    <polyline
      points={points.map(([x, y]) => `${x},${y}`).join(" ")}
      fill="none"
      stroke={palette[stroke]}
      strokeWidth={strokeWidth}
      strokeDasharray={dash?.join(" ")}
      strokeLinejoin="round"
    />
  );
}
