import type { Display, StripChoice } from "@ipo/layout";
import { Icon } from "../header/Icon.js";
import type { UiText } from "../locale/uiText.js";
import type { ChangeDisplay } from "../state/useDisplay.js";
import type { StripState } from "../state/useStripStates.js";
import { withCollapsed } from "../state/withCollapsed.js";
import { overlaidIds, withOverlaid } from "./overlay.js";

interface StripRowProps {
  readonly strip: StripChoice;
  /** The strip as it is drawn now; absent while it is laid over another. */
  readonly drawn: StripState | undefined;
  readonly display: Display;
  readonly text: UiText;
  readonly changeDisplay: ChangeDisplay;
}

/** One strip in the list of tracks: whole or one line, and for measurements the type of axis and laying over others. */
export function StripRow({ strip, drawn, display, text, changeDisplay }: StripRowProps) {
  const { id, label, sublabel, eventCount, isMeasurement, canOverlay } = strip;
  const isCollapsed = drawn?.isCollapsed ?? false;
  const isOverlaid = overlaidIds(display).includes(id);
  const isLog = drawn?.valueScale === "log";
  const change = (next: Display) => (event: { readonly nativeEvent: Event }) =>
    changeDisplay(next, { reason: "panel", event: event.nativeEvent });
  return (
    <li className="ipo-tracks-row">
      <button
        type="button"
        className="ipo-button ipo-tracks-toggle"
        aria-expanded={!isCollapsed}
        onClick={change(withCollapsed(display, [id], !isCollapsed))}
      >
        <Icon name={isCollapsed ? "collapsed" : "expanded"} />
        <span>
          {label}
          {sublabel !== undefined && <small>{sublabel}</small>}
        </span>
        <small className="ipo-count">{eventCount}</small>
      </button>
      {drawn?.parts?.map((part) => (
        <button
          key={part.id}
          type="button"
          className="ipo-button"
          aria-expanded={!part.isCollapsed}
          onClick={change(withCollapsed(display, [part.id], !part.isCollapsed))}
        >
          <Icon name={part.isCollapsed ? "collapsed" : "expanded"} />
          {part.label}
        </button>
      ))}
      {isMeasurement && (
        <div className="ipo-tracks-axis">
          {drawn?.valueScale !== undefined && (
            <button
              type="button"
              className="ipo-button"
              aria-pressed={isLog}
              aria-label={text("ui.tracks.logOf", { label })}
              onClick={change({
                ...display,
                valueScales: { ...display.valueScales, [id]: isLog ? "linear" : "log" },
              })}
            >
              {text("ui.tracks.log")}
            </button>
          )}
          {canOverlay && (
            <button
              type="button"
              className="ipo-button"
              aria-pressed={isOverlaid}
              aria-label={text("ui.tracks.overlayOf", { label })}
              onClick={change(withOverlaid(display, id, !isOverlaid))}
            >
              {text("ui.tracks.overlay")}
            </button>
          )}
        </div>
      )}
    </li>
  );
}
