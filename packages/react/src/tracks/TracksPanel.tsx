import type { Display, TimelineOptions } from "@ipo/layout";
import { stripChoicesOf } from "@ipo/layout";
import type { PatientRecord } from "@ipo/model";
import { memo, useEffect, useId, useMemo, useRef } from "react";
import { Icon } from "../header/Icon.js";
import type { HeadingLevel } from "../header/PatientHeader.js";
import type { UiText } from "../locale/uiText.js";
import type { ChangeDisplay } from "../state/useDisplay.js";
import type { StripState } from "../state/useStripStates.js";
import { withCollapsed } from "../state/withCollapsed.js";
import { ActionLimitChoices } from "./ActionLimitChoices.js";
import { StripRow } from "./StripRow.js";
import { groupByKind } from "./groupByKind.js";
import { kindWords } from "./kindWords.js";

interface TracksPanelProps {
  readonly record: PatientRecord;
  /** How the strips are shown just now, by id. */
  readonly drawn: ReadonlyMap<string, StripState>;
  readonly options: Omit<TimelineOptions, "width">;
  readonly display: Display;
  readonly headingLevel: HeadingLevel;
  readonly text: UiText;
  readonly changeDisplay: ChangeDisplay;
  readonly onClose: () => void;
}

/** The list of tracks beside the picture: each strip whole or as one line, its axis, what lies over what, which limits. */
export const TracksPanel = memo(function TracksPanel(props: TracksPanelProps) {
  const { record, drawn, options, display, headingLevel, text, changeDisplay, onClose } = props;
  const titleId = useId();
  const panelRef = useRef<HTMLDivElement>(null);
  const Heading = `h${Math.min(6, headingLevel + 1) as HeadingLevel}` as const;
  const Subheading = `h${Math.min(6, headingLevel + 2) as HeadingLevel}` as const;
  const strips = useMemo(() => stripChoicesOf(record, options), [record, options]);
  useEffect(() => {
    const opener = document.activeElement;
    panelRef.current?.focus({ preventScroll: true });
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected)
        opener.focus({ preventScroll: true });
    };
  }, []);
  const collapseAll = (isCollapsed: boolean) => (event: { readonly nativeEvent: Event }) =>
    changeDisplay(
      withCollapsed(
        { ...display, collapsed: [], expanded: [] },
        strips.map(({ id }) => id),
        isCollapsed,
      ),
      { reason: "panel", event: event.nativeEvent },
    );

  return (
    <aside
      className="ipo-details"
      aria-labelledby={titleId}
      onKeyDown={({ key }) => {
        if (key === "Escape") onClose();
      }}
    >
      <div ref={panelRef} className="ipo-details-sheet" tabIndex={-1}>
        <div className="ipo-details-head">
          <Heading id={titleId} className="ipo-panel-title">
            {text("ui.tracks")}
          </Heading>
          <button
            type="button"
            className="ipo-button"
            aria-label={text("ui.close")}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </div>
        <div className="ipo-buttons ipo-tracks-all">
          <button
            type="button"
            className="ipo-button ipo-button-framed"
            onClick={collapseAll(false)}
          >
            {text("ui.tracks.expandAll")}
          </button>
          <button
            type="button"
            className="ipo-button ipo-button-framed"
            onClick={collapseAll(true)}
          >
            {text("ui.tracks.collapseAll")}
          </button>
        </div>
        {groupByKind(strips).map(({ kind, strips: own }) => (
          <section key={kind} className="ipo-tracks-group">
            {own.length > 1 && (
              <Subheading className="ipo-tracks-kind">
                {kindWords(kind, text) ?? own[0]?.label}
              </Subheading>
            )}
            <ul>
              {own.map((strip) => (
                <StripRow
                  key={strip.id}
                  strip={strip}
                  drawn={drawn.get(strip.id)}
                  display={display}
                  text={text}
                  changeDisplay={changeDisplay}
                />
              ))}
            </ul>
          </section>
        ))}
        <ActionLimitChoices
          record={record}
          options={options}
          display={display}
          heading={Subheading}
          text={text}
          changeDisplay={changeDisplay}
        />
      </div>
    </aside>
  );
});
