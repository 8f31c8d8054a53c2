import type { Band, Mark, Scene, TrackReadout } from "@ipo/layout";
import { tracksInBand } from "@ipo/layout";
import { memo } from "react";
import { MarkList } from "../painters/MarkList.js";
import { cssPalette } from "../theme/palette.js";

interface ReadoutLayerProps {
  readonly scene: Scene;
  readonly band: Band | undefined;
  readonly readouts: readonly TrackReadout[];
  readonly idPrefix: string;
}

/** The readout column: what every track in the band says at the cursor, or at now when there is none. */
export const ReadoutLayer = memo(function ReadoutLayer({
  scene,
  band,
  readouts,
  idPrefix,
}: ReadoutLayerProps) {
  const byTrack = new Map(readouts.map(({ trackId, marks }) => [trackId, marks]));
  return tracksInBand(scene, band).map(({ id, y }) => {
    const marks = byTrack.get(id);
    return (
      marks && <MarkList key={id} marks={marks} palette={cssPalette} idPrefix={idPrefix} y={y} />
    );
  });
});

/** The cursor's line and pill. */
export const CursorLayer = memo(function CursorLayer({
  marks,
  idPrefix,
}: {
  readonly marks: readonly Mark[];
  readonly idPrefix: string;
}) {
  return (
    <g className="ipo-cursor" pointerEvents="none">
      <MarkList marks={marks} palette={cssPalette} idPrefix={idPrefix} />
    </g>
  );
});
