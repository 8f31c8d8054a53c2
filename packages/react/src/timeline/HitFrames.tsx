import type { Hit } from "@ipo/layout";
import { memo } from "react";

interface HitFramesProps {
  readonly hits: readonly Hit[];
  /** `selected`: the marks whose details are open. `active`: the mark the keyboard stands on. `linked`: what it has to do with. */
  readonly kind: "selected" | "active" | "linked";
}

const MARGIN = 3;

/** Frames around marks. */
export const HitFrames = memo(function HitFrames({ hits, kind }: HitFramesProps) {
  return (
    <g className={`ipo-frame-${kind}`} pointerEvents="none">
      {hits.map(({ bounds: { x, y, width, height } }, index) => (
        <rect
          key={index}
          x={x - MARGIN}
          y={y - MARGIN}
          width={width + 2 * MARGIN}
          height={height + 2 * MARGIN}
          rx={4}
          fill="none"
        />
      ))}
    </g>
  );
});
