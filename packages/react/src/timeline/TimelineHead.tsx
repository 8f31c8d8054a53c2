import type { Mark, Scene } from "@ipo/layout";
import type { ReactNode, RefObject } from "react";
import type { UiText } from "../locale/uiText.js";
import { SceneHead } from "../painters/SceneHead.js";
import type { ViewportGesture } from "../state/useViewportGesture.js";
import { cssPalette } from "../theme/palette.js";
import { CursorLayer } from "./CursorLayer.js";
import { OverviewBrush } from "./OverviewBrush.js";

interface TimelineHeadProps {
  readonly scene: Scene;
  readonly cursorMarks: readonly Mark[];
  readonly idPrefix: string;
  readonly gesture: ViewportGesture;
  readonly text: UiText;
  readonly headRef: RefObject<HTMLDivElement | null>;
  /** What stands over the picture. */
  readonly children: ReactNode;
}

/** Overview and time axis, which stay in sight while the tracks scroll. */
export function TimelineHead({
  scene,
  cursorMarks,
  idPrefix,
  gesture,
  text,
  headRef,
  children,
}: TimelineHeadProps) {
  const { width, body } = scene;
  return (
    <div className="ipo-timeline-head" ref={headRef}>
      <svg
        data-part="head"
        className="ipo-svg"
        width={width}
        height={body.y}
        viewBox={`0 0 ${width} ${body.y}`}
        role="group"
        aria-label={text("overview.label")}
      >
        <g aria-hidden="true">
          <SceneHead scene={scene} palette={cssPalette} idPrefix={idPrefix} />
          <CursorLayer marks={cursorMarks} idPrefix={idPrefix} />
          {children}
        </g>
        <OverviewBrush scene={scene} gesture={gesture} text={text} />
      </svg>
    </div>
  );
}
