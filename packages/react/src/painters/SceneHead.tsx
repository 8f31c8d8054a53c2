import type { Scene } from "@ipo/layout";
import { memo, useMemo } from "react";
import { TimeAxis } from "../axis/TimeAxis.js";
import { joinRects } from "./joinRects.js";
import { MarkList } from "./MarkList.js";
import type { Palette } from "../theme/palette.js";

interface SceneHeadProps {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly idPrefix: string;
}

/** What stands above the tracks: the whole course in small, and the time axis. */
export const SceneHead = memo(function SceneHead({ scene, palette, idPrefix }: SceneHeadProps) {
  const { overview, overlay, width } = scene;
  const foot = overview.y + overview.height;
  const ground = useMemo(() => joinRects(overview.marks), [overview.marks]);
  return (
    <g>
      <MarkList marks={ground} palette={palette} idPrefix={idPrefix} y={overview.y} />
      <path d={`M0 ${foot}H${width}`} stroke={palette.hairline} />
      <TimeAxis scene={scene} palette={palette} idPrefix={idPrefix} />
      <MarkList marks={overlay} palette={palette} idPrefix={idPrefix} />
    </g>
  );
});
