import type { Scene } from "@ipo/layout";
import type { Palette } from "../theme/palette.js";

const INSET = 4;
const HANDLE = { width: 6, height: 12 };

/** The frame in the overview strip around the time that the tracks show, with a grip at either end. */
export function OverviewWindow({
  scene: { overview },
  palette,
}: {
  readonly scene: Scene;
  readonly palette: Palette;
}) {
  const { window, y, height } = overview;
  const grip = {
    width: HANDLE.width,
    height: HANDLE.height,
    y: y + (height - HANDLE.height) / 2,
    rx: 2,
  };
  return (
    <g fill={palette.paper} stroke={palette.accent}>
      <rect
        x={window.x}
        y={y + INSET}
        width={window.width}
        height={height - 2 * INSET}
        rx={3}
        fill="none"
      />
      {[window.x, window.x + window.width].map((x, index) => (
        <rect key={index} x={x - HANDLE.width / 2} {...grip} />
      ))}
    </g>
  );
}
