import type { Font, MeasureText, Scene, Summary } from "@ipo/layout";
import { estimateTextWidth, fitText, labelInset } from "@ipo/layout";
import { memo, useCallback } from "react";
import type { RefObject } from "react";
import { useIsInSight } from "../state/useIsInSight.js";
import { cssPalette } from "../theme/palette.js";

interface StickyIdentityProps {
  readonly summary: Summary;
  /** The part of the header that says who the patient is. */
  readonly headerRef: RefObject<HTMLElement | null>;
  /** The head of the timeline that this stands in, which stays in sight. */
  readonly headRef: RefObject<HTMLElement | null>;
  readonly scene: Scene;
  readonly measureText: MeasureText | undefined;
}

const nameFont: Font = { fontSize: 12.5, fontWeight: 600 };
const identityFont: Font = { fontSize: 11, fontWeight: 400 };
/** Room for the grip of the window at the left edge of the plot. */
const GRIP = 8;

/**
 * Who the patient is, while the header cannot be seen: over the label of the overview strip, so that nothing else moves.
 * What the column has no room for is cut, and an ellipsis says so; the header has all of it.
 */
export const StickyIdentity = memo(function StickyIdentity({
  summary: { name, identity },
  headerRef,
  headRef,
  scene: { columns, overview },
  measureText = estimateTextWidth,
}: StickyIdentityProps) {
  const covered = useCallback(
    () => Number.parseFloat(headRef.current ? getComputedStyle(headRef.current).top : "") || 0,
    [headRef],
  );
  if (useIsInSight(headerRef, covered)) return null;
  const { label } = columns;
  const x = labelInset(label);
  const width = label.x + label.width - GRIP;
  const fitted = (text: string, font: Font) => fitText(text, width - x, font, measureText);
  return (
    <g className="ipo-sticky-identity">
      <rect
        x={label.x}
        y={overview.y}
        width={width - label.x}
        height={overview.height - 1}
        fill={cssPalette.paper}
      />
      <text x={x} y={overview.y + 18} {...nameFont} fill={cssPalette.ink}>
        {fitted(name, nameFont)}
      </text>
      <text x={x} y={overview.y + 33} {...identityFont} fill={cssPalette["ink-muted"]}>
        {fitted(identity, identityFont)}
      </text>
    </g>
  );
});
