import type { Scene, Viewport } from "@ipo/layout";
import { panViewport, zoomViewport } from "@ipo/layout";
import type { EpochMs } from "@ipo/model";
import { memo } from "react";
import type { MouseEvent } from "react";
import type { UiText } from "../locale/uiText.js";
import type { ChangeViewport } from "../state/useViewport.js";
import { Icon } from "./Icon.js";

interface WindowButtonsProps {
  /** Events of the record that lie before and after the window. */
  readonly before: number;
  readonly after: number;
  readonly text: UiText;
  readonly getScene: () => Scene | undefined;
  readonly changeViewport: ChangeViewport;
}

/** Earlier, later, out and in: what dragging and the wheel do, as buttons. Drawn again only when a count is another. */
export const WindowButtons = memo(function WindowButtons({
  before,
  after,
  text,
  getScene,
  changeViewport,
}: WindowButtonsProps) {
  const go = (next: (scene: Scene) => Viewport) => (event: MouseEvent) => {
    const scene = getScene();
    if (scene) changeViewport(next(scene), { reason: "button", event: event.nativeEvent });
  };
  return (
    <div className="ipo-buttons">
      <button
        type="button"
        className="ipo-button"
        aria-label={text("ui.earlier", { count: before })}
        onClick={go(moved(-0.5))}
      >
        <Icon name="earlier" />
        {before > 0 && <span className="ipo-count">{before}</span>}
      </button>
      <button
        type="button"
        className="ipo-button"
        aria-label={text("ui.later", { count: after })}
        onClick={go(moved(0.5))}
      >
        {after > 0 && <span className="ipo-count">{after}</span>}
        <Icon name="later" />
      </button>
      <button
        type="button"
        className="ipo-button"
        aria-label={text("ui.zoomOut")}
        onClick={go(zoomed(2))}
      >
        <Icon name="zoom-out" />
      </button>
      <button
        type="button"
        className="ipo-button"
        aria-label={text("ui.zoomIn")}
        onClick={go(zoomed(0.5))}
      >
        <Icon name="zoom-in" />
      </button>
    </div>
  );
});

/** The window moved by a share of its length. */
function moved(share: number): (scene: Scene) => Viewport {
  return ({ viewport, extent }) =>
    panViewport(viewport, share * (viewport.end - viewport.start), extent);
}

/** The window zoomed about its middle. */
function zoomed(factor: number): (scene: Scene) => Viewport {
  return ({ viewport, extent }) => {
    const middle = ((viewport.start + viewport.end) / 2) as EpochMs;
    return zoomViewport(viewport, factor, middle, extent);
  };
}
