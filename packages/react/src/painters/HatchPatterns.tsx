import type { Band, Scene, Tone } from "@ipo/layout";
import { tracksInBand } from "@ipo/layout";
import { memo } from "react";
import { hatchId } from "./hatchId.js";
import { look } from "./look.js";
import type { Palette } from "../theme/palette.js";

const { side, line, opacity } = look.hatch;

/** The hatch patterns that the marks of a scene ask for, one a tone; of the tracks, those in a band. */
export const HatchPatterns = memo(function HatchPatterns({
  scene,
  band,
  palette,
  idPrefix,
}: {
  readonly scene: Scene;
  readonly band?: Band | undefined;
  readonly palette: Palette;
  readonly idPrefix: string;
}) {
  return (
    <defs>
      {hatchedTones(scene, band).map((tone) => (
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

function hatchedTones(scene: Scene, band: Band | undefined): Tone[] {
  const found = new Set<Tone>();
  for (const { marks } of [scene.overview, scene.axis, ...tracksInBand(scene, band)])
    for (const mark of marks)
      if (mark.shape === "rect" && mark.pattern === "hatch") found.add(mark.fill);
  return [...found];
}
