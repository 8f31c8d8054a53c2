import type { Scene, Tone } from "@ipo/layout";
import { memo } from "react";
import { hatchId } from "./hatchId.js";
import type { Palette } from "../theme/palette.js";

/** The hatch patterns that the marks of a scene ask for, one a tone. */
export const HatchPatterns = memo(function HatchPatterns({
  scene,
  palette,
  idPrefix,
}: {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly idPrefix: string;
}) {
  return (
    <defs>
      {hatchedTones(scene).map((tone) => (
        <pattern
          key={tone}
          id={hatchId(idPrefix, tone)}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill={palette.paper} />
          <path d="M0 0V6" stroke={palette[tone]} strokeWidth="2" strokeOpacity="0.5" />
        </pattern>
      ))}
    </defs>
  );
});

function hatchedTones({ overview, axis, tracks }: Scene): Tone[] {
  const marks = [overview, axis, ...tracks].flatMap((strip) => strip.marks);
  return [
    ...new Set(
      marks.flatMap((mark) =>
        mark.shape === "rect" && mark.pattern === "hatch" ? [mark.fill] : [],
      ),
    ),
  ];
}
