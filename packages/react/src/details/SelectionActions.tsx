import type { Display, Viewport } from "@ipo/layout";
import type { EpochMs } from "@ipo/model";
import type { UiText } from "../locale/uiText.js";
import type { ChangeDisplay } from "../state/useDisplay.js";
import type { ChangeViewport } from "../state/useViewport.js";

interface SelectionActionsProps {
  /** The window that shows the selected events; absent where none of them has a date. */
  readonly viewport: Viewport | undefined;
  /** The instant of the value that is selected, which differences can be counted from. */
  readonly reference: EpochMs | undefined;
  readonly display: Display;
  readonly text: UiText;
  readonly changeViewport: ChangeViewport;
  readonly changeDisplay: ChangeDisplay;
}

/** What can be done with a selection: go to its time (a cluster then opens), and count differences from its value. */
export function SelectionActions(props: SelectionActionsProps) {
  const { viewport, reference, display, text, changeViewport, changeDisplay } = props;
  const countFrom = (instant: EpochMs | undefined, event: Event) =>
    changeDisplay({ ...display, reference: instant }, { reason: "details", event });
  const isReference = reference !== undefined && display.reference === reference;
  return (
    <div className="ipo-buttons ipo-details-actions">
      {viewport && (
        <button
          type="button"
          className="ipo-button ipo-button-framed"
          onClick={({ nativeEvent }) =>
            changeViewport(viewport, { reason: "button", event: nativeEvent })
          }
        >
          {text("ui.details.showTime")}
        </button>
      )}
      {reference !== undefined && (
        <button
          type="button"
          className="ipo-button ipo-button-framed"
          onClick={({ nativeEvent }) => countFrom(isReference ? undefined : reference, nativeEvent)}
        >
          {text(isReference ? "ui.details.reference.reset" : "ui.details.reference")}
        </button>
      )}
    </div>
  );
}
