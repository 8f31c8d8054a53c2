import type { FocusEvent, KeyboardEvent } from "react";
import type { UiKey, UiText } from "../locale/uiText.js";
import type { WheelZoom } from "../state/useWheelZoom.js";
import { Icon } from "./Icon.js";
import { memo } from "react";

const rows: readonly (readonly [keys: readonly string[], meaning: UiKey])[] = [
  [["←", "→"], "ui.keys.marks"],
  [["↑", "↓"], "ui.keys.tracks"],
  [["Enter"], "ui.keys.select"],
  [["C"], "ui.keys.collapse"],
  [["Esc"], "ui.keys.escape"],
  [["+", "−"], "ui.keys.zoom"],
  [["PageUp", "PageDown"], "ui.keys.page"],
  [["Home", "End"], "ui.keys.ends"],
  [["0"], "ui.keys.all"],
];

/** A disclosure with every key of the timeline and what the pointer does. */
export const KeysHelp = memo(function KeysHelp({
  text,
  wheelZoom,
}: {
  readonly text: UiText;
  readonly wheelZoom: WheelZoom;
}) {
  const onKeyDown = (event: KeyboardEvent<HTMLDetailsElement>) => {
    if (event.key === "Escape") event.currentTarget.open = false;
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLDetailsElement>) => {
    if (!currentTarget.contains(relatedTarget)) currentTarget.open = false;
  };
  return (
    <details className="ipo-help" onKeyDown={onKeyDown} onBlur={onBlur}>
      <summary className="ipo-button">
        <Icon name="keys" />
        {text("ui.keys")}
      </summary>
      <div className="ipo-help-text" tabIndex={-1}>
        <dl>
          {rows.map(([keys, meaning]) => (
            <div key={meaning}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{text(meaning)}</dd>
            </div>
          ))}
        </dl>
        <p>{text(wheelZoom === "plot" ? "ui.keys.wheel" : "ui.keys.wheelCtrl")}</p>
        <p>{text("ui.keys.drag")}</p>
      </div>
    </details>
  );
});
