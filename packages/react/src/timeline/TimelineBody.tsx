import type { Hit, Mark, Scene, TrackReadout } from "@ipo/layout";
import { HatchPatterns } from "../painters/HatchPatterns.js";
import { SceneBody } from "../painters/SceneBody.js";
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
  const { width, body, tracks } = scene;
  const { hit } = cursor ?? {};
  return (
    <svg
      data-part="body"
      className="ipo-svg"
      width={width}
      height={body.height}
      viewBox={`0 ${body.y} ${width} ${body.height}`}
      role="img"
      aria-label={label}
      data-over-mark={hit !== undefined}
    >
      <HatchPatterns scene={scene} palette={cssPalette} idPrefix={idPrefix} />
      <SceneBody scene={scene} palette={cssPalette} idPrefix={idPrefix} />
      <ReadoutLayer tracks={tracks} readouts={readouts} idPrefix={idPrefix} />
      <HitFrames hits={linked} kind="linked" />
      <HitFrames hits={selected} kind="selected" />
      <CursorLayer marks={cursorMarks} idPrefix={idPrefix} />
      <HitFrames hits={active} kind="active" />
      <StripToggles scene={scene} text={text} onToggle={onToggleStrip} />
      {hit && (
        <MarkCallout key={`${hit.trackId} ${hit.events.join(" ")}`} scene={scene} hit={hit} />
      )}
    </svg>
  );
}
