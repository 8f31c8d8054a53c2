import type { Band, Hit, Mark, Scene, TrackReadout } from "@ipo/layout";
import { CanvasScene } from "../painters/CanvasScene.js";
import type { Painter } from "../painters/choosePainter.js";
import { HatchPatterns } from "../painters/HatchPatterns.js";
import { SceneBody } from "../painters/SceneBody.js";
import { usePainter } from "../painters/usePainter.js";
import type { Cursor } from "../state/useCursor.js";
import { cssPalette } from "../theme/palette.js";
import { CursorLayer, ReadoutLayer } from "./CursorLayer.js";
import { HitFrames } from "./HitFrames.js";
import { MarkCallout } from "./MarkCallout.js";
import { StripToggles } from "./StripToggles.js";
import type { ToggleStrip } from "../state/useStripToggle.js";
import type { UiText } from "../locale/uiText.js";

interface TimelineBodyProps {
  readonly scene: Scene;
  /** What of it can be seen; all of it where there is none. */
  readonly band: Band | undefined;
  readonly painter: Painter;
  readonly idPrefix: string;
  readonly label: string;
  readonly readouts: readonly TrackReadout[];
  readonly cursor: Cursor | undefined;
  readonly cursorMarks: readonly Mark[];
  readonly selected: readonly Hit[];
  readonly active: readonly Hit[];
  /** Marks of events that the one pointed at names, or that name it. */
  readonly linked: readonly Hit[];
  readonly text: UiText;
  readonly onToggleStrip: ToggleStrip;
}

/** The drawing of the tracks, in layers, so that what does not change is not drawn again. */
export function TimelineBody({
  scene,
  band,
  painter,
  idPrefix,
  label,
  readouts,
  cursor,
  cursorMarks,
  selected,
  active,
  linked,
  text,
  onToggleStrip,
}: TimelineBodyProps) {
  const { width, body } = scene;
  const drawn = usePainter({ painter, scene, band });
  const { hit } = cursor ?? {};
  return (
    <>
      {band && drawn.painter === "canvas" && (
        <CanvasScene scene={scene} band={band} onNoCanvas={drawn.onNoCanvas} />
      )}
      <svg
        data-part="body"
        data-painter={drawn.painter}
        className="ipo-svg"
        width={width}
        height={body.height}
        viewBox={`0 ${body.y} ${width} ${body.height}`}
        role="img"
        aria-label={label}
        data-over-mark={hit !== undefined}
      >
        <HatchPatterns scene={scene} drawn={drawn.marks} palette={cssPalette} idPrefix={idPrefix} />
        {drawn.painter === "svg" && (
          <SceneBody scene={scene} drawn={drawn.marks} palette={cssPalette} idPrefix={idPrefix} />
        )}
        <ReadoutLayer scene={scene} band={band} readouts={readouts} idPrefix={idPrefix} />
        <HitFrames hits={linked} kind="linked" />
        <HitFrames hits={selected} kind="selected" />
        <CursorLayer marks={cursorMarks} idPrefix={idPrefix} />
        <HitFrames hits={active} kind="active" />
        <StripToggles scene={scene} band={band} text={text} onToggle={onToggleStrip} />
        {hit && (
          <MarkCallout key={`${hit.trackId} ${hit.events.join(" ")}`} scene={scene} hit={hit} />
        )}
      </svg>
    </>
  );
}
