import type { LineMark } from "@ipo/layout";
import type { MarkShapeProps } from "../MarkShape.js";

/** An open polyline, straight between its points. */
export function LineShape({ mark, palette }: MarkShapeProps<LineMark>) {
  const { xs, ys, stroke, strokeWidth, dash } = mark;
  const points =
    xs && ys ? xs.map((x, index) => `${x},${ys[index]}`) : mark.points.map(([x, y]) => `${x},${y}`);
  return (
    <polyline
      points={points.join(" ")}
      fill="none"
      stroke={palette[stroke]}
      strokeWidth={strokeWidth}
      strokeDasharray={dash?.join(" ")}
      strokeLinejoin="round"
    />
  );
}
