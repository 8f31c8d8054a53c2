import type { PlacedMarks, Scene } from "@ipo/layout";
import { memo } from "react";
import { MarkList } from "./MarkList.js";
import type { Palette } from "../theme/palette.js";

interface SceneBodyProps {
  readonly scene: Scene;
  /** The marks of its tracks that are drawn. */
  readonly drawn: readonly PlacedMarks[];
  readonly palette: Palette;
  readonly idPrefix: string;
}

/** The tracks of a scene, between what lies behind and what lies over them all. */
export const SceneBody = memo(function SceneBody({
  scene,
  drawn,
  palette,
  idPrefix,
}: SceneBodyProps) {
  const { backdrop, overlay } = scene;
  return (
    <g>
      <MarkList marks={backdrop} palette={palette} idPrefix={idPrefix} />
      {drawn.map(({ id, marks, y }) => (
        <MarkList key={id} marks={marks} palette={palette} idPrefix={idPrefix} y={y} />
      ))}
      <MarkList marks={overlay} palette={palette} idPrefix={idPrefix} />
    </g>
  );
});
