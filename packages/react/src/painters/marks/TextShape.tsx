import type { TextMark } from "@ipo/layout";
import type { MarkShapeProps } from "../MarkShape.js";

/** Figures get digits of equal width. A hyphen would get that width too, which tears words and dates apart. */
const isFigure = /^[^-]*\d[^-]*$/;

/** One line of text on its baseline. */
export function TextShape({ mark, palette }: MarkShapeProps<TextMark>) {
  const { x, y, text, anchor, fontSize, fontWeight, fill, hasHalo } = mark;
  const halo = hasHalo
    ? ({
        paintOrder: "stroke",
        stroke: palette.paper,
        strokeWidth: 3,
        strokeLinejoin: "round",
      } as const)
    : {};
  return (
    <text
      className={isFigure.test(text) ? "ipo-figure" : undefined}
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
