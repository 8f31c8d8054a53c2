import type { Scene } from "@ipo/layout";
import { memo } from "react";
import { MarkList } from "./MarkList.js";
import type { Palette } from "../theme/palette.js";

interface SceneBodyProps {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly idPrefix: string;
}

/** The tracks of a scene, between what lies behind and what lies over them all. */
export const SceneBody = memo(function SceneBody({ scene, palette, idPrefix }: SceneBodyProps) {
  const { backdrop, tracks, overlay } = scene;
  return (
    <g>
      <MarkList marks={backdrop} palette={palette} idPrefix={idPrefix} />
      {tracks.map((track) => (
        <MarkList
          key={track.id}
          marks={track.marks}
          palette={palette}
          idPrefix={idPrefix}
          y={track.y}
        />
      ))}
      <MarkList marks={overlay} palette={palette} idPrefix={idPrefix} />
    </g>
  );
});
