import type { LineViewport } from "@ipo/layout";
import { memo } from "react";
import type { UiText } from "../locale/uiText.js";
import type { ChangeViewport } from "../state/useViewport.js";
import { ChoicePicker } from "./ChoicePicker.js";

interface LinePickerProps {
  readonly lines: readonly LineViewport[];
  /** The one that is shown just now. */
  readonly shown: string | undefined;
  readonly text: UiText;
  readonly changeViewport: ChangeViewport;
}

/** Goes to a line of therapy: the window then shows it from start to end. Offered where the record states lines. */
export const LinePicker = memo(function LinePicker({
  lines,
  shown = "",
  text,
  changeViewport,
}: LinePickerProps) {
  if (lines.length === 0) return null;
  return (
    <ChoicePicker
      label={text("ui.lines")}
      choices={[{ id: "", label: text("ui.lines.none") }, ...lines]}
      chosen={shown}
      onChoose={(id, event) => {
        const line = lines.find((candidate) => candidate.id === id);
        if (line) changeViewport(line.viewport, { reason: "preset", event });
      }}
    />
  );
});
