import type { Band, Scene } from "@ipo/layout";
import { marksInBand, tracksInBand } from "@ipo/layout";
import { memo } from "react";
import { MarkList } from "./MarkList.js";
import type { Palette } from "../theme/palette.js";

interface SceneBodyProps {
  readonly scene: Scene;
  /** The part that is drawn; all of it by default. */
  readonly band?: Band | undefined;
  readonly palette: Palette;
  readonly idPrefix: string;
}

/** The tracks of a scene, between what lies behind and what lies over them all. */
export const SceneBody = memo(function SceneBody({
  scene,
  band,
  palette,
  idPrefix,
}: SceneBodyProps) {
  const { backdrop, overlay } = scene;
  return (
    <g>
      <MarkList marks={backdrop} palette={palette} idPrefix={idPrefix} />
      {tracksInBand(scene, band).flatMap((track) =>
        marksInBand(track, band).map(({ slice, marks, y }) => (
          <MarkList
            key={`${track.id} ${slice}`}
            marks={marks}
            palette={palette}
            idPrefix={idPrefix}
            y={y}
          />
        )),
      )}
      <MarkList marks={overlay} palette={palette} idPrefix={idPrefix} />
    </g>
  );
});
