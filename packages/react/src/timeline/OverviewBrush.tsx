import type { Scene } from "@ipo/layout";
import { formatInstantDay, panViewport } from "@ipo/layout";
import type { KeyboardEvent } from "react";
import type { UiText } from "../locale/uiText.js";
import { OverviewWindow } from "../painters/OverviewWindow.js";
import { resizeViewport } from "../state/resizeViewport.js";
import { useOverviewDrag } from "../state/useOverviewDrag.js";
import type { ViewportGesture } from "../state/useViewportGesture.js";
import { cssPalette } from "../theme/palette.js";

interface OverviewBrushProps {
  readonly scene: Scene;
  readonly gesture: ViewportGesture;
  readonly text: UiText;
}

/** Width of the area that takes hold of an end of the window (WCAG 2.2, 2.5.8 asks for 24). */
const GRIP_WIDTH = 24;
/** How much of the grip lies inside the window, so that a narrow window can still be moved. */
const GRIP_INSIDE = 6;
const DAY_MS = 86_400_000;

/** The window in the overview strip: dragged as a whole, or by an end, which is also a slider for the keyboard. */
export function OverviewBrush({ scene, gesture, text }: OverviewBrushProps) {
  const handlersOf = useOverviewDrag(gesture);
  const { columns, overview, viewport, extent } = scene;
  const { window, y, height } = overview;

  // Keys held down may come faster than frames: each goes on from where the last one led.
  const onKeyDown = (edge: "start" | "end") => (event: KeyboardEvent) => {
    const from = gesture.viewport();
    const at = keyedInstant(event, from[edge], extent);
    if (at === undefined) return;
    event.preventDefault();
    gesture.move(resizeViewport(from, edge, at, extent), {
      reason: "overview",
      event: event.nativeEvent,
    });
  };
  const onWindowKeyDown = (event: KeyboardEvent) => {
    const from = gesture.viewport();
    const at = keyedInstant(event, from.start, extent);
    if (at === undefined) return;
    event.preventDefault();
    gesture.move(panViewport(from, at - from.start, extent), {
      reason: "overview",
      event: event.nativeEvent,
    });
  };

  return (
    <g className="ipo-brush">
      <rect
        className="ipo-brush-strip"
        x={columns.plot.x}
        y={y}
        width={columns.plot.width}
        height={height}
        fill="transparent"
        {...handlersOf("strip")}
      />
      <g
        role="slider"
        tabIndex={0}
        aria-label={text("ui.window")}
        aria-valuemin={extent.start}
        aria-valuemax={extent.end}
        aria-valuenow={viewport.start}
        aria-valuetext={`${formatInstantDay(viewport.start)} – ${formatInstantDay(viewport.end)}`}
        onKeyDown={onWindowKeyDown}
      >
        <rect
          className="ipo-brush-window"
          x={window.x}
          y={y}
          width={window.width}
          height={height}
          fill="transparent"
          {...handlersOf("window")}
        />
      </g>
      <g pointerEvents="none">
        <OverviewWindow scene={scene} palette={cssPalette} />
      </g>
      {(["start", "end"] as const).map((edge) => (
        <g
          key={edge}
          role="slider"
          tabIndex={0}
          aria-label={text(`ui.window.${edge}`)}
          aria-valuemin={extent.start}
          aria-valuemax={extent.end}
          aria-valuenow={viewport[edge]}
          aria-valuetext={formatInstantDay(viewport[edge])}
          onKeyDown={onKeyDown(edge)}
        >
          <rect
            className="ipo-brush-grip"
            x={
              edge === "start"
                ? window.x - GRIP_WIDTH + GRIP_INSIDE
                : window.x + window.width - GRIP_INSIDE
            }
            y={y}
            width={GRIP_WIDTH}
            height={height}
            fill="transparent"
            {...handlersOf(edge)}
          />
        </g>
      ))}
    </g>
  );
}

/** Where a key takes an end of the window: arrows by a hundredth of the whole course, page keys by a tenth. */
function keyedInstant(
  { key }: KeyboardEvent,
  at: number,
  { start, end }: { start: number; end: number },
): number | undefined {
  const step = Math.max(DAY_MS, (end - start) / 100);
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: at - step,
    ArrowDown: at - step,
    ArrowRight: at + step,
    ArrowUp: at + step,
    PageDown: at - 10 * step,
    PageUp: at + 10 * step,
    Home: start,
    End: end,
  };
  return steps[key];
}
