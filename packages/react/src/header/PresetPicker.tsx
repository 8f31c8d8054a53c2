import type { Viewport, ViewportPreset } from "@ipo/layout";
import { isSameViewport } from "@ipo/layout";
import type { UiText } from "../locale/uiText.js";
import type { ChangeViewport } from "../state/useViewport.js";

interface PresetPickerProps {
  readonly presets: readonly ViewportPreset[];
  readonly viewport: Viewport;
  readonly text: UiText;
  readonly changeViewport: ChangeViewport;
}

/**
 * The windows a reader most often asks for. The one that is shown just now is marked as pressed. In a short record
 * several are the same window; it is then offered once.
 */
export function PresetPicker({ presets, viewport, text, changeViewport }: PresetPickerProps) {
  const distinct = presets.filter(
    (preset, index) =>
      presets.findIndex((other) => isSameViewport(other.viewport, preset.viewport)) === index,
  );
  return (
    <div className="ipo-segments" role="group" aria-label={text("ui.presets")}>
      {distinct.map((preset) => (
        <button
          key={preset.id}
          type="button"
          className="ipo-button"
          aria-pressed={isSameViewport(preset.viewport, viewport)}
          onClick={({ nativeEvent }) =>
            changeViewport(preset.viewport, { reason: "preset", event: nativeEvent })
          }
        >
          {preset.label}
        </button>
      ))}
    </div>
  );
}
