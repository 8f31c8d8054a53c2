import type { Hit, Scene, TrackReadout } from "@ipo/layout";
import { formatInstantDay } from "@ipo/layout";
import type { EpochMs } from "@ipo/model";
import type { UiText } from "../locale/uiText.js";

interface TimelineWordsProps {
  readonly scene: Scene;
  readonly hintId: string;
  readonly readouts: readonly TrackReadout[];
  readonly at: EpochMs | undefined;
  readonly active: Hit | undefined;
  readonly text: UiText;
}

/** What the picture says, in words for screen readers: how to move in it, the mark that is stood on, the readout column. */
export function TimelineWords({ scene, hintId, readouts, at, active, text }: TimelineWordsProps) {
  const day = formatInstantDay(at ?? scene.now?.at ?? scene.extent.end);
  const trackLabel = scene.tracks.find(({ id }) => id === active?.trackId)?.label;
  return (
    <div className="ipo-sr-only">
      <p id={hintId}>{text("ui.timeline.hint")}</p>
      <p aria-live="polite">{active ? `${trackLabel ?? ""}: ${active.label}` : ""}</p>
      <p>{text("ui.readouts", { day })}</p>
      <ul>
        {readouts.map(({ trackId, text: words }) => (
          <li key={trackId}>{words}</li>
        ))}
      </ul>
    </div>
  );
}
