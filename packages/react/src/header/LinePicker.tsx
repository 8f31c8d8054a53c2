import type { TimelineOptions, Viewport } from "@ipo/layout";
import { isSameViewport, lineViewportsOf } from "@ipo/layout";
import type { PatientRecord } from "@ipo/model";
import { useMemo } from "react";
import type { UiText } from "../locale/uiText.js";
import type { ChangeViewport } from "../state/useViewport.js";
import { ChoicePicker } from "./ChoicePicker.js";

interface LinePickerProps {
  readonly record: PatientRecord;
  readonly options: Omit<TimelineOptions, "width">;
  readonly viewport: Viewport;
  readonly text: UiText;
  readonly changeViewport: ChangeViewport;
}

/** Goes to a line of therapy: the window then shows it from start to end. Offered where the record states lines. */
export function LinePicker({ record, options, viewport, text, changeViewport }: LinePickerProps) {
  const lines = useMemo(() => lineViewportsOf(record, options), [record, options]);
  if (lines.length === 0) return null;
  const shown = lines.find((line) => isSameViewport(line.viewport, viewport));
  return (
    <ChoicePicker
      label={text("ui.lines")}
      choices={[{ id: "", label: text("ui.lines.none") }, ...lines]}
      chosen={shown?.id ?? ""}
      onChoose={(id, event) => {
        const line = lines.find((candidate) => candidate.id === id);
        if (line) changeViewport(line.viewport, { reason: "preset", event });
      }}
    />
  );
}
