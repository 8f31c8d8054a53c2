import type { Mark } from "@ipo/layout";
import { memo } from "react";
import { MarkShape } from "./MarkShape.js";
import type { Palette } from "../theme/palette.js";

interface MarkListProps {
  readonly marks: readonly Mark[];
  readonly palette: Palette;
  readonly idPrefix: string;
  /** Moves the marks down, for marks that count `y` from the top of their own strip. */
  readonly y?: number;
}

/** Draws marks in their order. Drawn again only when the list itself is another. */
export const MarkList = memo(function MarkList({ marks, palette, idPrefix, y = 0 }: MarkListProps) {
  return (
    <g transform={y === 0 ? undefined : `translate(0,${y})`}>
      {marks.map((mark, index) => (
        <MarkShape key={index} mark={mark} palette={palette} idPrefix={idPrefix} />
      ))}
    </g>
  );
});
