import type { Mark, TrackReadout, TrackScene } from "@ipo/layout";
import { memo } from "react";
import { MarkList } from "../painters/MarkList.js";
import { cssPalette } from "../theme/palette.js";

interface ReadoutLayerProps {
  readonly tracks: readonly TrackScene[];
  readonly readouts: readonly TrackReadout[];
  readonly idPrefix: string;
}

/** The readout column: what every track says at the cursor, or at now when there is none. */
export const ReadoutLayer = memo(function ReadoutLayer({
  tracks,
  readouts,
  idPrefix,
}: ReadoutLayerProps) {
  return readouts.map(({ trackId, marks }) => {
    const track = tracks.find(({ id }) => id === trackId);
    return (
      track && (
        <MarkList
          key={trackId}
          marks={marks}
          palette={cssPalette}
          idPrefix={idPrefix}
          y={track.y}
        />
      )
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
