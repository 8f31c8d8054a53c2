import type { Band, Scene } from "@ipo/layout";
import { memo, useEffect, useRef, useState } from "react";
import { useIsomorphicLayoutEffect } from "../state/useIsomorphicLayoutEffect.js";
import { useResolvedPalette } from "../theme/useResolvedPalette.js";
import { forgetLabels } from "./canvas/keptLabels.js";
import { paintScene } from "./canvas/paintScene.js";
import { useDevicePixelRatio } from "./useDevicePixelRatio.js";

/** CSS pixels that are whole device pixels at every usual zoom; a canvas of part of a pixel would be smeared over its place. */
const WHOLE = 60;

interface CanvasSceneProps {
  readonly scene: Scene;
  readonly band: Band;
  /** Told when the browser gives no canvas to paint on. */
  readonly onNoCanvas: () => void;
}

/**
 * The tracks of a scene on one canvas, as tall as the band. It is painted again only when the scene, the band, the colours
 * or the screen are others. Empty drawings give the canvas its place and size, so that no inline style is needed.
 */
export const CanvasScene = memo(function CanvasScene({
  scene,
  band,
  onNoCanvas,
}: CanvasSceneProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const palette = useResolvedPalette(ref);
  const ratio = useDevicePixelRatio();
  const restored = useRestored(ref);
  const { body } = scene;
  const roomWidth = Math.ceil(scene.width / WHOLE) * WHOLE;
  const roomHeight = band.bottom - band.top;
  const width = Math.round(roomWidth * ratio);
  const height = Math.round(roomHeight * ratio);
  const above = band.top - body.y;

  useIsomorphicLayoutEffect(() => {
    const canvas = ref.current;
    if (!canvas || !palette) return;
    // Opaque, so that letters are smoothed as those of the page are.
    const context = canvas.getContext("2d", { alpha: false });
    if (!context) return onNoCanvas();
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    paintScene(context, { scene, palette, band, ratio, above });
  }, [scene, band, palette, ratio, width, height, above, restored, onNoCanvas]);

  return (
    <div className="ipo-canvas-layer" aria-hidden="true">
      <svg className="ipo-room" width={1} height={above} />
      <div className="ipo-canvas-frame">
        <svg className="ipo-room" width={roomWidth} height={roomHeight} />
        <canvas className="ipo-canvas" ref={ref} />
      </div>
    </div>
  );
});

/** Counts how often the browser has taken the canvas away, as after a failure of its graphics, and given it back empty. */
function useRestored(ref: { readonly current: HTMLCanvasElement | null }): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const canvas = ref.current;
    const onRestored = () => {
      if (canvas) forgetLabels(canvas);
      setCount((last) => last + 1);
    };
    canvas?.addEventListener("contextrestored", onRestored);
    return () => canvas?.removeEventListener("contextrestored", onRestored);
  }, [ref]);
  return count;
}
