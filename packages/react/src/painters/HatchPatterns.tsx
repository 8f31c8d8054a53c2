import type { Scene, Tone, TrackScene } from "@ipo/layout";
import { memo } from "react";
import { hatchId } from "./hatchId.js";
import { look } from "./look.js";
import type { Palette } from "../theme/palette.js";

const { side, line, opacity } = look.hatch;

/** The hatch patterns that the marks of a scene ask for, one a tone; of its tracks, those that are drawn as SVG. */
export const HatchPatterns = memo(function HatchPatterns({
  scene,
  tracks,
  palette,
  idPrefix,
}: {
  readonly scene: Scene;
  readonly tracks: readonly TrackScene[];
  readonly palette: Palette;
  readonly idPrefix: string;
}) {
  return (
    <defs>
      {hatchedTones(scene, tracks).map((tone) => (
        <pattern
          key={tone}
          id={hatchId(idPrefix, tone)}
          width={side}
          height={side}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={side} height={side} fill={palette.paper} />
          <path
            d={`M0 0V${side}`}
            stroke={palette[tone]}
            strokeWidth={line}
            strokeOpacity={opacity}
          />
        </pattern>
      ))}
    </defs>
  );
});

function hatchedTones(scene: Scene, tracks: readonly TrackScene[]): Tone[] {
  const found = new Set<Tone>();
  for (const { marks } of [scene.overview, scene.axis, ...tracks])
    for (const mark of marks)
      if (mark.shape === "rect" && mark.pattern === "hatch") found.add(mark.fill);
  return [...found];
}
