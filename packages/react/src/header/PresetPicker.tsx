import type { ViewportPreset } from "@ipo/layout";
import { memo } from "react";
import type { UiText } from "../locale/uiText.js";
import type { ChangeViewport } from "../state/useViewport.js";

interface PresetPickerProps {
  readonly presets: readonly ViewportPreset[];
  /** The one that is shown just now. */
  readonly shown: string | undefined;
  readonly text: UiText;
  readonly changeViewport: ChangeViewport;
}

/** The windows a reader most often asks for. The one that is shown just now is marked as pressed. */
export const PresetPicker = memo(function PresetPicker({
  presets,
  shown,
  text,
  changeViewport,
}: PresetPickerProps) {
  return (
    <div className="ipo-segments" role="group" aria-label={text("ui.presets")}>
      {presets.map(({ id, label, viewport }) => (
        <button
          key={id}
          type="button"
          className="ipo-button"
          aria-pressed={id === shown}
          onClick={({ nativeEvent }) =>
            changeViewport(viewport, { reason: "preset", event: nativeEvent })
          }
        >
          {label}
        </button>
      ))}
    </div>
  );
});
