import type { Display, Scene, TimelineOptions, ViewportPreset } from "@ipo/layout";
import { panViewport, zoomViewport } from "@ipo/layout";
import type { Viewport } from "@ipo/layout";
import type { EpochMs, PatientRecord } from "@ipo/model";
import type { MouseEvent } from "react";
import type { UiText } from "../locale/uiText.js";
import type { ChangeDisplay } from "../state/useDisplay.js";
import type { ChangeViewport } from "../state/useViewport.js";
import type { WheelZoom } from "../state/useWheelZoom.js";
import { DisplayPickers } from "./DisplayPickers.js";
import { Icon } from "./Icon.js";
import { KeysHelp } from "./KeysHelp.js";
import { LinePicker } from "./LinePicker.js";
import { PresetPicker } from "./PresetPicker.js";

/** The two ways of showing the record. */
export type View = "timeline" | "table";

interface ToolbarProps {
  readonly record: PatientRecord;
  readonly options: Omit<TimelineOptions, "width">;
  readonly scene: Scene;
  readonly presets: readonly ViewportPreset[];
  readonly view: View;
  readonly display: Display;
  readonly isChoosingTracks: boolean;
  readonly wheelZoom: WheelZoom;
  readonly text: UiText;
  readonly changeViewport: ChangeViewport;
  readonly changeDisplay: ChangeDisplay;
  readonly onViewChange: (view: View) => void;
  readonly onChooseTracks: (event: Event) => void;
}

/** Buttons for all that dragging and the wheel do, so that neither is needed, and the way to the table. */
export function Toolbar(props: ToolbarProps) {
  const { record, options, scene, presets, view, display, isChoosingTracks, wheelZoom, text } =
    props;
  const { changeViewport, changeDisplay, onViewChange, onChooseTracks } = props;
  const { viewport, extent, outside } = scene;
  const span = viewport.end - viewport.start;
  const middle = ((viewport.start + viewport.end) / 2) as EpochMs;
  const go = (next: Viewport) => (event: MouseEvent) =>
    changeViewport(next, { reason: "button", event: event.nativeEvent });
  const isTable = view === "table";

  return (
    <div className="ipo-toolbar" role="group" aria-label={text("ui.toolbar")}>
      {isTable ? (
        <p className="ipo-toolbar-title">{text("ui.table.caption")}</p>
      ) : (
        <>
          <PresetPicker
            presets={presets}
            viewport={viewport}
            text={text}
            changeViewport={changeViewport}
          />
          <div className="ipo-buttons">
            <button
              type="button"
              className="ipo-button"
              aria-label={text("ui.earlier", { count: outside.before })}
              onClick={go(panViewport(viewport, -span / 2, extent))}
            >
              <Icon name="earlier" />
              {outside.before > 0 && <span className="ipo-count">{outside.before}</span>}
            </button>
            <button
              type="button"
              className="ipo-button"
              aria-label={text("ui.later", { count: outside.after })}
              onClick={go(panViewport(viewport, span / 2, extent))}
            >
              {outside.after > 0 && <span className="ipo-count">{outside.after}</span>}
              <Icon name="later" />
            </button>
            <button
              type="button"
              className="ipo-button"
              aria-label={text("ui.zoomOut")}
              onClick={go(zoomViewport(viewport, 2, middle, extent))}
            >
              <Icon name="zoom-out" />
            </button>
            <button
              type="button"
              className="ipo-button"
              aria-label={text("ui.zoomIn")}
              onClick={go(zoomViewport(viewport, 0.5, middle, extent))}
            >
              <Icon name="zoom-in" />
            </button>
          </div>
          <LinePicker
            record={record}
            options={options}
            viewport={viewport}
            text={text}
            changeViewport={changeViewport}
          />
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
}
