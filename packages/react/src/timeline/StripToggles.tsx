import type { Band, Scene } from "@ipo/layout";
import { tracksInBand } from "@ipo/layout";
import { memo } from "react";
import { useSameList } from "../state/useSameList.js";
import type { ToggleStrip } from "../state/useStripToggle.js";
import type { UiText } from "../locale/uiText.js";

interface StripTogglesProps {
  readonly scene: Scene;
  readonly band: Band | undefined;
  readonly text: UiText;
  readonly onToggle: ToggleStrip;
}

/** Where the heading of a strip stands, and the side of a target that a finger meets (WCAG 2.2, 2.5.8). */
const MIDDLE = 14;
const TARGET = 24;

/**
 * A small arrow before the heading of each strip, and of each of its parts: down where it is whole, to the side where it is
 * one line. It is the pointer's shortcut; the key C and the list of tracks do the same.
 */
export function StripToggles({ scene, band, ...props }: StripTogglesProps) {
  const toggles = tracksInBand(scene, band).flatMap(({ id, y, isCollapsed, parts = [] }) => [
    { id, y, isCollapsed },
    ...parts.map((part) => ({ id: part.id, y: y + part.y, isCollapsed: part.isCollapsed })),
  ]);
  return <ToggleList toggles={useSameList(toggles)} {...props} />;
}

interface ToggleListProps extends Pick<StripTogglesProps, "text" | "onToggle"> {
  readonly toggles: readonly {
    readonly id: string;
    readonly y: number;
    readonly isCollapsed: boolean;
  }[];
}

const ToggleList = memo(function ToggleList({ toggles, text, onToggle }: ToggleListProps) {
  return (
    <g aria-hidden="true">
      {toggles.map(({ id, y, isCollapsed }) => (
        <g
          key={id}
          className="ipo-strip-toggle"
          data-collapsed={isCollapsed}
          transform={`translate(0,${y})`}
          onClick={(event) => {
            event.stopPropagation();
            onToggle(id, !isCollapsed, { reason: "strip", event: event.nativeEvent });
          }}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          <title>{text(isCollapsed ? "ui.tracks.expand" : "ui.tracks.collapse")}</title>
          <rect x={0} y={2} width={TARGET} height={TARGET} fill="transparent" />
          <path
            d={
              isCollapsed
                ? `M6 ${MIDDLE - 3.5}l3.5 3.5l-3.5 3.5`
                : `M4 ${MIDDLE - 1.5}l3.5 3.5l3.5 -3.5`
            }
            fill="none"
            strokeWidth={1.4}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </g>
      ))}
    </g>
  );
});
