import type { Display, Scene, TimelineOptions } from "@ipo/layout";
import type { PatientRecord } from "@ipo/model";
import { memo } from "react";
import type { UiText } from "../locale/uiText.js";
import type { ChangeDisplay } from "../state/useDisplay.js";
import type { ChangeViewport } from "../state/useViewport.js";
import type { WheelZoom } from "../state/useWheelZoom.js";
import type { WindowChoices } from "../state/useWindowChoices.js";
import { DisplayPickers } from "./DisplayPickers.js";
import { Icon } from "./Icon.js";
import { KeysHelp } from "./KeysHelp.js";
import { LinePicker } from "./LinePicker.js";
import { PresetPicker } from "./PresetPicker.js";
import { WindowButtons } from "./WindowButtons.js";

/** The two ways of showing the record. */
export type View = "timeline" | "table";

interface ToolbarProps extends Pick<WindowChoices, "presets" | "lines"> {
  readonly record: PatientRecord;
  readonly options: Omit<TimelineOptions, "width">;
  readonly view: View;
  readonly display: Display;
  readonly isChoosingTracks: boolean;
  readonly wheelZoom: WheelZoom;
  readonly text: UiText;
  /** All that is said of the window: the preset or line it shows, and how many events lie beside it. */
  readonly shownPreset: string | undefined;
  readonly shownLine: string | undefined;
  readonly before: number;
  readonly after: number;
  /** The scene as it is when a button is pressed. */
  readonly getScene: () => Scene | undefined;
  readonly changeViewport: ChangeViewport;
  readonly changeDisplay: ChangeDisplay;
  readonly onViewChange: (view: View) => void;
  readonly onChooseTracks: (event: Event) => void;
}

/** Buttons for all that dragging and the wheel do, so that neither is needed, and the way to the table. */
export const Toolbar = memo(function Toolbar(props: ToolbarProps) {
  const { record, options, view, display, isChoosingTracks, wheelZoom, text } = props;
  const { presets, lines, shownPreset, shownLine, before, after, getScene } = props;
  const { changeViewport, changeDisplay, onViewChange, onChooseTracks } = props;
  const isTable = view === "table";

  return (
    <div className="ipo-toolbar" role="group" aria-label={text("ui.toolbar")}>
      {isTable ? (
        <p className="ipo-toolbar-title">{text("ui.table.caption")}</p>
      ) : (
        <>
          <PresetPicker
            presets={presets}
            shown={shownPreset}
            text={text}
            changeViewport={changeViewport}
          />
          <WindowButtons
            before={before}
            after={after}
            text={text}
            getScene={getScene}
            changeViewport={changeViewport}
          />
          <LinePicker lines={lines} shown={shownLine} text={text} changeViewport={changeViewport} />
          <DisplayPickers
            record={record}
            options={options}
            display={display}
            text={text}
            changeDisplay={changeDisplay}
          />
        </>
      )}
      <div className="ipo-buttons ipo-toolbar-end">
        {!isTable && (
          <button
            type="button"
            className="ipo-button"
            aria-pressed={isChoosingTracks}
            onClick={({ nativeEvent }) => onChooseTracks(nativeEvent)}
          >
            <Icon name="tracks" />
            {text("ui.tracks")}
          </button>
        )}
        {!isTable && <KeysHelp text={text} wheelZoom={wheelZoom} />}
        <button
          type="button"
          className="ipo-button"
          aria-pressed={isTable}
          onClick={() => onViewChange(isTable ? "timeline" : "table")}
        >
          <Icon name="table" />
          {text("ui.view.table")}
        </button>
      </div>
    </div>
  );
});
