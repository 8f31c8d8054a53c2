import type { PlacedMarks, Scene, Tone } from "@ipo/layout";
import { memo } from "react";
import { hatchId } from "./hatchId.js";
import { look } from "./look.js";
import type { Palette } from "../theme/palette.js";

const { side, line, opacity } = look.hatch;

/** The hatch patterns that the marks of a scene ask for, one a tone; of its tracks, those of the marks that are drawn as SVG. */
export const HatchPatterns = memo(function HatchPatterns({
  scene,
  drawn,
  palette,
  idPrefix,
}: {
  readonly scene: Scene;
  readonly drawn: readonly PlacedMarks[];
  readonly palette: Palette;
  readonly idPrefix: string;
}) {
  return (
    <defs>
      {hatchedTones(scene, drawn).map((tone) => (
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

function hatchedTones(scene: Scene, drawn: readonly PlacedMarks[]): Tone[] {
  const found = new Set<Tone>();
  for (const { marks } of [scene.overview, scene.axis, ...drawn])
    for (const mark of marks)
      if (mark.shape === "rect" && mark.pattern === "hatch") found.add(mark.fill);
  return [...found];
}
