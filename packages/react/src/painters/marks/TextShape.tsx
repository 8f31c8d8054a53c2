import type { TextMark } from "@ipo/layout";
import { isFigure } from "../isFigure.js";
import { look } from "../look.js";
import type { MarkShapeProps } from "../MarkShape.js";

/** One line of text on its baseline. */
export function TextShape({ mark, palette }: MarkShapeProps<TextMark>) {
  const { x, y, text, anchor, fontSize, fontWeight, fill, hasHalo } = mark;
  const halo = hasHalo
    ? ({
        paintOrder: "stroke",
        stroke: palette.paper,
        strokeWidth: look.halo,
        strokeLinejoin: "round",
      } as const)
    : {};
  return (
    <text
      className={isFigure(text) ? "ipo-figure" : undefined}
      x={x}
      y={y}
      fontSize={fontSize}
      fontWeight={fontWeight}
      fill={palette[fill]}
      textAnchor={anchor === "start" ? undefined : anchor}
      {...halo}
    >
      {text}
    </text>
  );
}
