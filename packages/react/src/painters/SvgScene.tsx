import type { Scene } from "@ipo/layout";
import { marksInBand } from "@ipo/layout";
import { useMemo } from "react";
import { HatchPatterns } from "./HatchPatterns.js";
import { OverviewWindow } from "./OverviewWindow.js";
import { SceneBody } from "./SceneBody.js";
import { SceneHead } from "./SceneHead.js";
import type { Palette } from "../theme/palette.js";

/** What the painter needs: a placed scene, colours, and a prefix of its own for the ids it makes. */
export interface SvgSceneProps {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly idPrefix: string;
}

/**
 * Paints a whole scene as one SVG group, without interaction. It decides no position and needs no page, so it serves
 * a stand-alone file as well as a document. Readouts and cursor are lists of marks of their own (see `MarkList`).
 */
export function SvgScene({ scene, palette, idPrefix }: SvgSceneProps) {
  const drawn = useMemo(() => marksInBand(scene, undefined), [scene]);
  return (
    <g>
      <HatchPatterns scene={scene} drawn={drawn} palette={palette} idPrefix={idPrefix} />
      <SceneHead scene={scene} palette={palette} idPrefix={idPrefix} />
      <SceneBody scene={scene} drawn={drawn} palette={palette} idPrefix={idPrefix} />
      <OverviewWindow scene={scene} palette={palette} />
    </g>
  );
}
