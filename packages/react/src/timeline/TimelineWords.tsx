import { formatInstantDay } from "@ipo/layout";
import { memo } from "react";
import type { UiText } from "../locale/uiText.js";
import type { ReadoutWords } from "../state/useReadoutWords.js";

interface TimelineWordsProps {
  readonly hintId: string;
  /** The mark that is stood on, in words; empty without one. */
  readonly said: string;
  readonly readout: ReadoutWords;
  readonly text: UiText;
}

/** What the picture says, in words for screen readers: how to move in it, the mark that is stood on, the readout column. */
export const TimelineWords = memo(function TimelineWords({
  hintId,
  said,
  readout,
  text,
}: TimelineWordsProps) {
  return (
    <div className="ipo-sr-only">
      <p id={hintId}>{text("ui.timeline.hint")}</p>
      <p aria-live="polite">{said}</p>
      <p>{text("ui.readouts", { day: formatInstantDay(readout.at) })}</p>
      <ul>
        {readout.words.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
});
