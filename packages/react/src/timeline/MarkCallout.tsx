import type { Hit, Scene } from "@ipo/layout";
import { useEffect, useState } from "react";
import { UnbrokenDates } from "../text/UnbrokenDates.js";

interface MarkCalloutProps {
  readonly scene: Scene;
  readonly hit: Hit;
}

const WIDTH = 280;
const HEIGHT = 160;

/**
 * The whole text of the mark that the pointer rests on, so that a label that had no room can still be read.
 * As WCAG 1.4.13 asks: Esc hides it, the pointer may move onto it, and it stays until the pointer leaves.
 */
export function MarkCallout({ scene, hit }: MarkCalloutProps) {
  const [isDismissed, setIsDismissed] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") setIsDismissed(true);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  if (isDismissed) return null;

  const { body, width } = scene;
  const { bounds } = hit;
  const isAbove = bounds.y - body.y > HEIGHT / 2;
  const middle = bounds.x + Math.min(bounds.width, WIDTH) / 2;
  const x = Math.max(4, Math.min(width - WIDTH - 4, middle - WIDTH / 2));
  const y = isAbove ? bounds.y - HEIGHT : bounds.y + bounds.height;
  return (
    <foreignObject
      className="ipo-callout"
      x={x}
      y={y}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <div className="ipo-callout-room" data-side={isAbove ? "above" : "below"}>
        <div className="ipo-callout-text">
          <UnbrokenDates text={hit.label} />
        </div>
      </div>
    </foreignObject>
  );
}
